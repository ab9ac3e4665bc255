import { colourFacts } from '../../../shared/catalog/colours.ts';
import { formatLength } from '../../../shared/base/units.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { type CableProposal, type ConnectionVerdict, judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import { portName } from '../../../shared/topology/names.ts';
import { portFacts } from '../../../shared/topology/port-facts.ts';
import type { Tone } from '../../canvas/pointer-hint.tsx';
import { portsFrom } from './port-pairs.ts';

/** One cable that would be laid. */
export interface PlannedPair {
  readonly from: PortRef;
  readonly to: PortRef;
  readonly verdict: ConnectionVerdict;
}

/** What would happen if the ends were let go here. */
export interface ConnectionPlan {
  readonly pairs: readonly PlannedPair[];
  readonly tone: Tone;
  /** `A01/SW1:1 to A01/PP1:1`, or how many. */
  readonly title: string;
  /** Why not, or what to know. */
  readonly verdict: string;
  /** The cable: type, length, colour. */
  readonly proposal?: CableProposal | undefined;
  readonly cableText?: string | undefined;
}

/** The tone of a verdict. */
export const toneOf = (verdict: ConnectionVerdict): Tone => (verdict.verdict === 'fits' ? 'ok' : verdict.verdict === 'warns' ? 'warning' : 'error');

/** Judges connecting ports, n-th to n-th, with those of a device from a port on. */
export function planConnection(view: DesignView, from: readonly PortRef[], to: PortRef): ConnectionPlan {
  const type = portFacts(view, to)?.type;
  const targets = type === undefined ? [] : portsFrom(type, to.portKey, from.length);
  const pairs = from.flatMap((source, i): PlannedPair[] => {
    const portKey = targets[i];
    const target = portKey === undefined ? undefined : { deviceId: to.deviceId, portKey };
    return target === undefined ? [] : [{ from: source, to: target, verdict: judgeConnection(view, source, target) }];
  });
  const title = titleOf(view, from, to);
  if (pairs.length < from.length) return { pairs, tone: 'error', title, verdict: `Only ${pairs.length} ports from here on, ${from.length} are needed.` };
  const doubled = from.find((source) => pairs.some((pair) => pair.to.deviceId === source.deviceId && pair.to.portKey === source.portKey));
  if (doubled !== undefined) return { pairs, tone: 'error', title, verdict: 'A cable needs two different ports.' };
  return { pairs, title, ...worstOf(view, pairs) };
}

function titleOf(view: DesignView, from: readonly PortRef[], to: PortRef): string {
  const [first] = from;
  if (first === undefined) return '';
  return from.length === 1 ? `${portName(view, first)} to ${portName(view, to)}` : `${from.length} ports to ${portName(view, to)} and on`;
}

function worstOf(view: DesignView, pairs: readonly PlannedPair[]): Pick<ConnectionPlan, 'tone' | 'verdict' | 'proposal' | 'cableText'> {
  const refusal = pairs.find(({ verdict }) => verdict.verdict === 'refused');
  if (refusal?.verdict.verdict === 'refused') {
    const where = pairs.length === 1 ? '' : `${portName(view, refusal.to)}: `;
    return { tone: 'error', verdict: `${where}${refusal.verdict.reason}` };
  }
  const proposals = pairs.flatMap(({ verdict }) => (verdict.verdict === 'refused' ? [] : [verdict]));
  const [first] = proposals;
  if (first === undefined) return { tone: 'error', verdict: 'There is nothing to connect.' };
  const warning = proposals.find((verdict) => verdict.verdict === 'warns');
  return {
    tone: warning === undefined ? 'ok' : 'warning',
    verdict: (warning ?? first).reason ?? (pairs.length === 1 ? 'Fits' : `All ${pairs.length} fit`),
    proposal: first.proposal,
    cableText: describeCables(proposals.map(({ proposal }) => proposal)),
  };
}

/** The cables in words: `Cat6A U/FTP · 1.5 m · blue · with SFP-10G-SR at both ends`. */
export function describeCables(proposals: readonly CableProposal[]): string {
  const [first] = proposals;
  if (first === undefined) return '';
  const models = new Set(proposals.map(({ model }) => model));
  const parts = [models.size === 1 ? first.model : `${models.size} cable types`, lengthText(proposals), colourText(proposals), opticsText(proposals)];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function lengthText(proposals: readonly CableProposal[]): string | undefined {
  const lengths = proposals.flatMap(({ lengthMm }) => lengthMm ?? []);
  if (lengths.length === 0) return undefined;
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return shortest === longest ? formatLength(shortest) : `${formatLength(shortest)} to ${formatLength(longest)}`;
}

function colourText(proposals: readonly CableProposal[]): string | undefined {
  const colours = new Set(proposals.flatMap(({ colour }) => colour ?? []));
  const [first] = colours;
  return first === undefined ? undefined : colours.size === 1 ? colourFacts(first).name.toLowerCase() : `${colours.size} colours`;
}

function opticsText(proposals: readonly CableProposal[]): string | undefined {
  const optics = proposals.flatMap((proposal) => proposal.optics);
  const [first] = optics;
  if (first === undefined) return undefined;
  return new Set(optics.map(({ model }) => model)).size === 1 ? `with ${optics.length} × ${first.model}` : `with ${optics.length} optics`;
}
