import { useId, type ReactElement } from 'react';
import field from '../../ui/field.module.css';
import type { RangeSide } from './range-form.ts';
import type { SideProblem } from './range-plan.ts';
import styles from './range-connect.module.css';

function LiveText({ label, value, problem, list, placeholder, onChange }: {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly list?: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className={field['row']}>
      <label className={field['label']} htmlFor={id}>{label}</label>
      <input
        id={id}
        className={field['input']}
        list={list}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem === undefined ? null : <p className={field['problem']} id={`${id}-problem`} role="alert">{problem}</p>}
    </div>
  );
}

/** One side of the ranges: a device and its ports, as text. */
export function SideFields({ title, side, problem, deviceList, onDevice, onPorts }: {
  readonly title: string;
  readonly side: RangeSide;
  readonly problem: SideProblem | undefined;
  readonly deviceList: string;
  readonly onDevice: (text: string) => void;
  readonly onPorts: (text: string) => void;
}): ReactElement {
  return (
    <fieldset className={styles['side']}>
      <legend>{title}</legend>
      <LiveText label="Ports" value={side.ports} problem={problem?.ports} placeholder="1-24" onChange={onPorts} />
      <LiveText label="Device" value={side.device} problem={problem?.device} list={deviceList} placeholder="RACK/DEVICE" onChange={onDevice} />
    </fieldset>
  );
}
