import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { updateUnderlay } from '../../../shared/commands/underlay/update-underlay.ts';
import type { Underlay } from '../../../shared/model/underlay.ts';
import { useDocument } from '../../state/document.ts';
import { commitRead } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useUnderlayUrl } from '../../state/underlay-picture.ts';
import { importUnderlay, takeUnderlay, turnUnderlay } from '../../state/underlay-tool.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { FactRow } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './underlay-section.module.css';

/** The picture under the plan of a room: what it is, how strong it shows, and what can be done with it. */
export function UnderlaySection({ roomId }: { readonly roomId: Id<'room'> }): ReactElement {
  const underlay = useDocument((state) => state.store.find('underlaysByRoom', roomId)[0]);
  return (
    <Section title="Underlay">
      {underlay === undefined ? (
        <>
          <p className={styles['text']}>A picture to plan over, such as the architect’s drawing.</p>
          <Button size="small" onClick={() => importUnderlay(roomId)}>Choose a picture…</Button>
        </>
      ) : <UnderlayFields underlay={underlay} />}
    </Section>
  );
}

const PERCENT = /^(\d{1,3})\s*%?$/;

function readPercent(text: string): Result<number, string> {
  const percent = Number(PERCENT.exec(text.trim())?.[1] ?? Number.NaN);
  return percent >= 5 && percent <= 100 ? ok(percent) : err('Enter an opacity from 5 to 100 %.');
}

function UnderlayFields({ underlay }: { readonly underlay: Underlay }): ReactElement {
  const { show } = useLength();
  const { id, name, widthPx, heightPx, mmPerPx, opacityPercent, roomId } = underlay;
  const isMissing = useUnderlayUrl(underlay) === undefined;
  const fade = (text: string): string | undefined => commitRead(readPercent(text), (value) => runCommand(updateUnderlay, { underlayId: id, fields: { opacityPercent: value } }));
  return (
    <>
      {isMissing ? <p className={styles['missing']} role="status">The picture is missing in this design. Replace it to show it again; its place and scale are kept.</p> : null}
      <dl className={styles['facts']}>
        <FactRow label="Picture">{name}</FactRow>
        <FactRow label="Covers">{`${show(Math.round(widthPx * mmPerPx))} × ${show(Math.round(heightPx * mmPerPx))}`}</FactRow>
      </dl>
      <TextField label="Opacity" value={`${opacityPercent} %`} inputMode="numeric" onCommit={fade} />
      <div className={styles['buttons']}>
        <Button size="small" disabled={isMissing} onClick={() => takeUnderlay('calibrate', id)}>Calibrate…</Button>
        <Button size="small" onClick={() => takeUnderlay('move', id)}>Move</Button>
        <Button size="small" onClick={() => turnUnderlay(underlay)}>Turn by 90°</Button>
        <Button size="small" onClick={() => importUnderlay(roomId)}>Replace…</Button>
        <Button size="small" onClick={() => runCommand(removeRecords, { ids: [id] })}>Remove</Button>
      </div>
    </>
  );
}
