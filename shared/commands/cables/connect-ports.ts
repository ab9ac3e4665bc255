import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { type CableType, colourField } from '../../model/cable-type.ts';
import { cableLengthMmField, idField, keyField, nameField } from '../../model/fields.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Transaction } from '../../store/transaction.ts';
import { orientation } from '../../topology/cable-choice.ts';
import { type CableProposal, judgeConnection } from '../../topology/cable-proposal.ts';
import { withCable } from '../../topology/chosen-cable.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { putOptic } from '../ports/set-optic.ts';
import { ensureType } from '../type-copies.ts';
import { nextCableLabel } from './cable-label.ts';

const portField = z.strictObject({ deviceId: idField('device'), portKey: keyField });
const choiceFields = {
  /** Absent: the cable that `judgeConnection` proposes. */
  typeKey: keyField.optional(),
  lengthMm: cableLengthMmField.optional(),
  colour: colourField.optional(),
};
const pairArgs = z.strictObject({ from: portField, to: portField, label: nameField.optional(), ...choiceFields });
const rangeArgs = z.strictObject({ pairs: z.array(z.strictObject({ from: portField, to: portField })).min(1).max(10_000).readonly(), /** Name in the history; absent: how many ports. */ title: nameField.optional(), ...choiceFields });

type Choice = Pick<z.infer<typeof pairArgs>, 'typeKey' | 'lengthMm' | 'colour' | 'label'>;

/** Connects two ports with the proposed cable, or a chosen one, and plugs the optics it needs. */
export const connectPorts = defineCommand<z.infer<typeof pairArgs>, Id<'cable'>>({
  id: 'cable.connect',
  args: pairArgs,
  title: ({ from, to }, view) => `Connect ${shortName(view, from)} to ${shortName(view, to)}`,
  run: (tx, { from, to, ...choice }) => connect(tx, from, to, choice),
});

/** Connects port after port of one range with another, in one step; all or none. */
export const connectRange = defineCommand<z.infer<typeof rangeArgs>, readonly Id<'cable'>[]>({
  id: 'cable.connectRange',
  args: rangeArgs,
  title: ({ pairs, title }) => title ?? `Connect ${pairs.length} ports`,
  run: (tx, { pairs, title: _title, ...choice }) => {
    const ids: Id<'cable'>[] = [];
    for (const { from, to } of pairs) {
      const cable = connect(tx, from, to, choice);
      if (!cable.ok) return refuse(cable.error.code, `${shortName(tx, from)} to ${shortName(tx, to)}: ${cable.error.message} Nothing was connected.`);
      ids.push(cable.value);
    }
    return ok(ids);
  },
});

const shortName = (view: DesignView, ref: PortRef): string => `${view.get('device', ref.deviceId)?.name ?? 'device'}:${ref.portKey}`;

function connect(tx: Transaction, from: PortRef, to: PortRef, choice: Choice): Result<Id<'cable'>, CommandError> {
  const judged = judgeConnection(tx, from, to);
  if (judged.verdict === 'refused') return refuse('no-fit', judged.reason);
  const type = ensureType(tx, 'cableType', choice.typeKey ?? judged.proposal.typeKey);
  if (!type.ok) return type;
  const proposal = proposalFor(tx, from, to, judged.proposal, type.value);
  for (const optic of proposal.optics) {
    const plugged = putOptic(tx, optic.ref, optic.typeKey);
    if (!plugged.ok) return plugged;
  }
  const [a, b] = endsInOrder(tx, type.value, from, to);
  const id = tx.newId('cable');
  tx.put({
    id,
    typeId: type.value.id,
    label: choice.label ?? nextCableLabel(tx, type.value, from),
    a: [{ ...a, leg: 0 }],
    b: [{ ...b, leg: 0 }],
    lengthMm: choice.lengthMm ?? proposal.lengthMm,
    colour: choice.colour ?? proposal.colour,
    status: 'planned',
  });
  return ok(id);
}

/* A cable that goes into neither is laid all the same: what is wrong with it is for the rules to say. */
function proposalFor(tx: Transaction, from: PortRef, to: PortRef, proposed: CableProposal, type: CableType): CableProposal {
  if (type.key === proposed.typeKey) return proposed;
  const changed = withCable(tx, from, to, proposed, type);
  return changed.ok ? changed.value : { ...proposed, optics: [], colour: type.colours?.[0] };
}

/* The cable's end a goes where it fits: a C13 into the inlet, the MPO end of a fan-out into the MPO. */
function endsInOrder(tx: Transaction, type: CableType, from: PortRef, to: PortRef): readonly [PortRef, PortRef] {
  const [first, second] = [from, to].map((ref) => {
    const facts = portFacts(tx, ref);
    return facts?.opticType?.connector ?? facts?.port.group.connector;
  });
  const isTurned = first !== undefined && second !== undefined && orientation(type, first, second) === 'turned';
  return isTurned ? [to, from] : [from, to];
}
