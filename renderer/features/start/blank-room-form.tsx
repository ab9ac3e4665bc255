import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { parseLength } from '../../state/length-text.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import styles from './start-screen.module.css';

/** The room a new design begins with. */
export interface NewRoom {
  readonly name: string;
  readonly widthMm: number;
  readonly depthMm: number;
}

function SizeInput({ label, value, onChange, isWrong }: { readonly label: string; readonly value: string; readonly onChange: (text: string) => void; readonly isWrong: boolean }): ReactElement {
  const id = useId();
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>{label}</label>
      <input id={id} className={field['input']} value={value} aria-invalid={isWrong || undefined} inputMode="decimal" onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

/** Asks for the size of the room, and opens it. */
export function BlankRoomForm({ onOpen }: { readonly onOpen: (room: NewRoom) => void }): ReactElement {
  const units = useSettings((state) => state.settings.units);
  const [width, setWidth] = useState(units === 'metric' ? '6 m' : '20 ft');
  const [depth, setDepth] = useState(units === 'metric' ? '4 m' : '13 ft');
  const [isTried, setIsTried] = useState(false);
  const widthMm = parseLength(width, units);
  const depthMm = parseLength(depth, units);
  const problem = [widthMm, depthMm].flatMap((length) => (length.ok ? [] : [length.error]))[0];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (widthMm.ok && depthMm.ok) onOpen({ name: 'Server room', widthMm: widthMm.value, depthMm: depthMm.value });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <div className={styles['sizes']}>
        <SizeInput label="Width" value={width} onChange={setWidth} isWrong={isTried && !widthMm.ok} />
        <SizeInput label="Depth" value={depth} onChange={setDepth} isWrong={isTried && !depthMm.ok} />
      </div>
      {isTried && problem !== undefined ? <p className={styles['problem']} role="alert">{problem}</p> : null}
      <Button type="submit" look="primary">Start with a blank room</Button>
    </form>
  );
}
