import type { ReactElement } from 'react';
import { moveRacks } from '../../../shared/commands/racks/move-rack.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Facing, Rack } from '../../../shared/model/rack.ts';
import { commitRead } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useLength } from '../../state/use-length.ts';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

const FACINGS: readonly { readonly value: Facing; readonly label: string }[] = [
  { value: 'south', label: 'Down on the plan' },
  { value: 'west', label: 'Left on the plan' },
  { value: 'north', label: 'Up on the plan' },
  { value: 'east', label: 'Right on the plan' },
];

/* A rack may stand at the very wall; a length is never 0. */
const readOffset = (text: string, read: (text: string) => Result<number, string>): Result<number, string> => (/^0+(\D|$)/.test(text.trim()) && Number.parseFloat(text.replace(',', '.')) === 0 ? { ok: true, value: 0 } : read(text));

/** Where a rack stands on the plan, and where its front looks. */
export function RackSpot({ rack }: { readonly rack: Rack }): ReactElement {
  const { show, read } = useLength();
  const { id: rackId, xMm, yMm, facing } = rack;
  const move = (spot: { readonly xMm?: number; readonly yMm?: number; readonly facing?: Facing }): unknown => runCommand(moveRacks, { moves: [{ rackId, xMm, yMm, ...spot }] });
  return (
    <>
      <TextField label="From the left" value={show(xMm)} inputMode="decimal" onCommit={(text) => commitRead(readOffset(text, read), (value) => move({ xMm: value }))} />
      <TextField label="From the top" value={show(yMm)} inputMode="decimal" onCommit={(text) => commitRead(readOffset(text, read), (value) => move({ yMm: value }))} />
      <SelectField label="Front looks" value={facing} choices={FACINGS} onChange={(value) => move({ facing: value })} />
    </>
  );
}
