import type { ReactElement } from 'react';
import { reterminateCable } from '../../../shared/commands/cables/reterminate-cable.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableType } from '../../../shared/model/cable-type.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { portName } from '../../../shared/topology/names.ts';
import { commitRead } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useStore } from '../../state/use-design.ts';
import { TextField } from '../../ui/text-field.tsx';

const END_LABEL = { a: 'From', b: 'To' } as const;

function LegField({ cable, end, leg, label }: { readonly cable: Cable; readonly end: 'a' | 'b'; readonly leg: number; readonly label: string }): ReactElement {
  const store = useStore();
  const plugged = cable[end].find((termination) => termination.leg === leg);
  const commit = (text: string): string | undefined => {
    if (text.trim() === '') return commitRead({ ok: true, value: undefined }, () => runCommand(reterminateCable, { cableId: cable.id, end, leg }));
    return commitRead(findPort(store, text), (to) => runCommand(reterminateCable, { cableId: cable.id, end, leg, to }));
  };
  return <TextField label={label} value={plugged === undefined ? '' : portName(store, plugged)} placeholder="Open end" onCommit={commit} />;
}

const MAX_LEGS = 12;

/** Where a cable is plugged in, leg by leg; a port is named as RACK/DEVICE:PORT. */
export function CableEnds({ cable, type }: { readonly cable: Cable; readonly type: CableType }): ReactElement {
  const legs = (['a', 'b'] as const).flatMap((end) => {
    const count = Math.min(type[end].legs, MAX_LEGS);
    return Array.from({ length: count }, (_, leg) => ({ end, leg, label: count === 1 ? END_LABEL[end] : `${END_LABEL[end]} ${leg + 1}` }));
  });
  return <>{legs.map(({ end, leg, label }) => <LegField key={`${end}${leg}`} cable={cable} end={end} leg={leg} label={label} />)}</>;
}
