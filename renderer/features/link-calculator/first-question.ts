import { isCage } from '../../../shared/model/connector.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import { LinkParts, ownTypesOf } from '../../../shared/rules/link-calculator/link-parts.ts';
import type { LinkEnd, LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import { routeLengthMm } from '../../../shared/topology/cable-route.ts';
import { type PortFacts, portFacts } from '../../../shared/topology/port-facts.ts';
import { mediumForEnds } from './question-edits.ts';

const PORT_10G: LinkEnd = { kind: 'copper', speedMbps: 10_000 };

/** What the calculator asks until somebody asks something else. */
export const FIRST_QUESTION: LinkQuestion = { a: PORT_10G, b: PORT_10G, medium: 'cat6a', isScreened: false, lengthMm: 50_000, connections: 2, splices: 0 };

/** The question two ports of a design raise: with their optics, or those that would be proposed, and the way between them. Undefined where a port carries no data. */
export function questionForPorts(view: DesignView, first: PortRef, second: PortRef): LinkQuestion | undefined {
  const verdict = judgeConnection(view, first, second);
  const optics = verdict.verdict === 'refused' ? [] : verdict.proposal.optics;
  const [a, b] = [first, second].map((ref) => endOf(portFacts(view, ref), optics.find((optic) => optic.ref.deviceId === ref.deviceId && optic.ref.portKey === ref.portKey)?.typeKey));
  if (a === undefined || b === undefined) return undefined;
  const lengthMm = routeLengthMm(view, first, second);
  return { a, b, medium: mediumForEnds(a, b, new LinkParts(ownTypesOf(view))), isScreened: false, lengthMm, connections: 0, splices: 0 };
}

function endOf(facts: PortFacts | undefined, proposedOptic: string | undefined): LinkEnd | undefined {
  if (facts === undefined) return undefined;
  const { connector, speedsMbps = [] } = facts.port.group;
  const typeKey = facts.opticType?.key ?? proposedOptic;
  if (typeKey !== undefined) return { kind: 'optic', typeKey };
  const set = facts.device.ports?.[facts.port.key]?.speedMbps;
  const speedMbps = set ?? (speedsMbps.length === 0 ? undefined : Math.max(...speedsMbps));
  if (speedMbps === undefined) return undefined;
  if (connector === 'rj45') return { kind: 'copper', speedMbps };
  return isCage(connector) ? { kind: 'cage', cage: connector, speedMbps } : undefined;
}
