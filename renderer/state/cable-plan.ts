import { foreseeLabels } from '../../shared/commands/cables/foresee-labels.ts';
import type { Colour, Medium } from '../../shared/model/cable-type.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { type AnyCableType, availableCables } from '../../shared/topology/cable-choice.ts';
import { type CableProposal, type ConnectionVerdict, judgeConnection } from '../../shared/topology/cable-proposal.ts';
import { tooLongFor, withCable } from '../../shared/topology/chosen-cable.ts';
import type { PortPair } from '../../shared/topology/range-pairs.ts';

/** A cable that would be laid, or why it would not. */
export interface PlannedCable extends PortPair {
  readonly tone: 'success' | 'warning' | 'error';
  /** Why not, or what to know. */
  readonly reason?: string | undefined;
  readonly proposal?: CableProposal | undefined;
  /** The label it would get; absent where nothing is laid. */
  readonly label?: string | undefined;
}

/** What to lay instead of what is proposed, for all cables alike. */
export interface CableWishes {
  readonly typeKey?: string | undefined;
  readonly colour?: Colour | undefined;
}

/** Judges cables to be laid one after the other, with the labels they would get. Changes nothing. */
export function planCables(view: DesignView, pairs: readonly PortPair[], wishes: CableWishes = {}): readonly PlannedCable[] {
  const wanted = wishes.typeKey === undefined ? undefined : availableCables(view).find(({ key }) => key === wishes.typeKey);
  const judged = pairs.map((pair) => judge(view, pair, wanted, wishes.colour));
  const mediumByKey = new Map<string, Medium>(availableCables(view).map(({ key, medium }) => [key, medium]));
  const laid = judged.flatMap(({ from, proposal }) => (proposal === undefined ? [] : [{ from, medium: mediumByKey.get(proposal.typeKey) ?? 'other' }]));
  const labels = foreseeLabels(view, laid)[Symbol.iterator]();
  return judged.map((cable) => (cable.proposal === undefined ? cable : { ...cable, label: labels.next().value }));
}

function judge(view: DesignView, { from, to }: PortPair, wanted: AnyCableType | undefined, colour: Colour | undefined): PlannedCable {
  const verdict = judgeConnection(view, from, to);
  if (verdict.verdict === 'refused') return { from, to, tone: 'error', reason: verdict.reason };
  const planned = wanted === undefined ? plannedAs({ from, to }, verdict) : plannedWith(view, { from, to }, verdict, wanted);
  return planned.proposal === undefined || colour === undefined ? planned : { ...planned, proposal: { ...planned.proposal, colour } };
}

const plannedAs = (pair: PortPair, { verdict, reason, proposal }: Exclude<ConnectionVerdict, { verdict: 'refused' }>): PlannedCable => ({
  ...pair, tone: verdict === 'fits' ? 'success' : 'warning', reason, proposal,
});

function plannedWith(view: DesignView, pair: PortPair, verdict: Exclude<ConnectionVerdict, { verdict: 'refused' }>, wanted: AnyCableType): PlannedCable {
  if (wanted.key === verdict.proposal.typeKey) return plannedAs(pair, verdict);
  const changed = withCable(view, pair.from, pair.to, verdict.proposal, wanted);
  if (!changed.ok) return { ...pair, tone: 'error', reason: changed.error };
  const optics = changed.value.optics.length === 0 ? undefined : `Adds ${changed.value.optics.map(({ model }) => model).join(' and ')}.`;
  const reason = tooLongFor(view, pair.from, pair.to, wanted) ?? optics;
  return { ...pair, tone: reason === undefined ? 'success' : 'warning', reason, proposal: changed.value };
}
