import type { ReactElement } from 'react';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableType } from '../../../shared/model/cable-type.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { portName } from '../../../shared/topology/names.ts';
import { type CablePlug, judgeMove, moveCableEnd, portsForPlug } from '../../state/move-cable-end.ts';
import { useStore } from '../../state/use-design.ts';
import { type TextVerdict, VerdictInput } from '../../ui/verdict-input.tsx';

const END_LABEL = { a: 'From', b: 'To' } as const;

function verdictOn(view: DesignView, plug: CablePlug, text: string): TextVerdict {
  if (text.trim() === '') return { tone: 'info', text: 'Unplugs this end.', canTake: true };
  const to = findPort(view, text);
  if (!to.ok) return { tone: 'info', text: to.error, canTake: false };
  const verdict = judgeMove(view, plug, to.value);
  return { ...verdict, canTake: verdict.tone !== 'error' };
}

function LegField({ cable, plug, label }: { readonly cable: Cable; readonly plug: CablePlug; readonly label: string }): ReactElement {
  const store = useStore();
  const plugged = cable[plug.end].find((termination) => termination.leg === plug.leg);
  const take = (text: string): void => {
    const to = text.trim() === '' ? undefined : findPort(store, text);
    if (to === undefined || to.ok) moveCableEnd(plug, to?.value);
  };
  return (
    <VerdictInput
      label={label}
      value={plugged === undefined ? '' : portName(store, plugged)}
      placeholder="Open end"
      suggest={() => portsForPlug(store, plug)}
      judge={(text) => verdictOn(store, plug, text)}
      onTake={take}
    />
  );
}

const MAX_LEGS = 12;

/** Where a cable is plugged in, leg by leg; another port's name, as RACK/DEVICE:PORT, moves that end there. */
export function CableEnds({ cable, type }: { readonly cable: Cable; readonly type: CableType }): ReactElement {
  const legs = (['a', 'b'] as const).flatMap((end) => {
    const count = Math.min(type[end].legs, MAX_LEGS);
    return Array.from({ length: count }, (_, leg) => ({ plug: { cableId: cable.id, end, leg }, label: count === 1 ? END_LABEL[end] : `${END_LABEL[end]} ${leg + 1}` }));
  });
  return <>{legs.map(({ plug, label }) => <LegField key={`${plug.end}${plug.leg}`} cable={cable} plug={plug} label={label} />)}</>;
}
