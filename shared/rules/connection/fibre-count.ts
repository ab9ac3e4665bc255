import { modeOf } from '../../catalog/media.ts';
import type { Phy } from '../../catalog/phys.ts';
import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import { connectorFamily } from '../../model/connector.ts';
import { passagesOf, strandsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { availableCables, rankCables } from '../../topology/cable-choice.ts';
import { cableName, portName } from '../../topology/names.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { facingConnector, phyAt } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, cord, fibreCord, mpoCassette, mpoTrunk, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { countQuantity, listNames } from '../quantities.ts';

/** Fibres a plug brings against fibres the other side uses. */
export const fibreCount = defineRule({
  id: 'connection/fibre-count',
  title: 'Number of fibres',
  scope: 'cable',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.3-D; IEC 61754-7',
  what: 'A cable must bring as many fibres to an optic as it uses; a cable of eight fibres in a cassette of twelve, and a duplex cord on a one-fibre optic, leave positions unused.',
  why: 'A lane without a fibre keeps the link down; base-8 and base-12 parts in one channel leave ports dark that look usable.',
  todo: 'Use a cable with enough fibres, or parts of one base.',
  messages: {
    tooFew: '{cable} brings {brings} to {port}; {phy} uses {uses}.',
    unused: '{phy} in {port} uses one fibre; {cable} is duplex, and one of its fibres stays unused.',
    dark: '{cable} has {brings} per connector; {port} has {uses} positions, so {dark} of them stay dark.',
  },
  check({ cable, type }, { view, report, measure }) {
    if (modeOf(type.medium) === undefined) return;
    const meetings = (['a', 'b'] as const).flatMap((side) => cable[side].flatMap((end) => meetingAt(portFacts(view, end), type, side)));
    for (const { facts, brings, uses, phy } of meetings) {
      if (phy !== undefined) measure({ fibres: countQuantity(brings, 'fibre'), fibresNeeded: countQuantity(uses, 'fibre') }, [subjectOfCable(view, cable), subjectOfPort(view, facts.ref)]);
    }
    for (const problem of ['tooFew', 'unused', 'dark'] as const) {
      const wrong = meetings.filter((meeting) => meeting.problem === problem);
      const [first] = wrong;
      if (first === undefined) continue;
      const { brings, uses, phy } = first;
      report({
        messageId: problem,
        data: { cable: cableName(view, cable), port: listNames(wrong.map(({ facts }) => portName(view, facts.ref))), phy: phy?.name ?? '', brings: countQuantity(brings, 'fibre').text, uses, dark: uses - brings },
        subjects: [subjectOfCable(view, cable), ...wrong.map(({ facts }) => subjectOfPort(view, facts.ref))],
        actual: countQuantity(brings, 'fibre'),
        required: countQuantity(uses, 'fibre'),
        ...(problem === 'tooFew' ? {} : { atMost: 'warning' as const }),
        fixes: problem === 'dark' ? [] : cordFixes(view, cable, type),
      });
    }
  },
  examples: {
    valid: [
      { title: 'a duplex cord on duplex optics', design: (d) => joined(d, 'om4', ['10GBASE-SR', 'lc-duplex'], 'lc-duplex') },
      { title: 'a simplex cord on BiDi optics', design: (d) => joined(d, 'os2', ['10GBASE-BR10', 'lc-simplex'], 'lc-simplex') },
    ],
    invalid: [
      { title: 'a simplex cord on duplex optics', messageIds: ['tooFew'], design: (d) => joined(d, 'os2', ['10GBASE-LR', 'lc-duplex'], 'lc-simplex') },
      { title: 'a duplex cord on BiDi optics', messageIds: ['unused'], design: (d) => joined(d, 'os2', ['10GBASE-BR10', 'lc-simplex'], 'lc-duplex') },
      { title: 'a trunk of eight fibres between cassettes of twelve positions', messageIds: ['dark'], design: (d) => void d.cable(mpoTrunk('om4', { fibreCount: 8 }), d.device('CA', mpoCassette()).port('M1'), d.device('CB', mpoCassette()).port('M1')) },
    ],
  },
});

function joined(d: ExampleDesign, medium: 'om4' | 'os2', [phy, connector]: readonly [string, 'lc-duplex' | 'lc-simplex'], plug: 'lc-duplex' | 'lc-simplex'): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', phy, 10_000, connector));
  d.cable(plug === 'lc-duplex' ? fibreCord(medium) : cord(medium, plug), a.port(1), b.port(1));
}

interface Meeting {
  readonly facts: PortFacts;
  readonly brings: number;
  readonly uses: number;
  readonly phy: Phy | undefined;
  readonly problem: Problem | undefined;
}

type Problem = 'tooFew' | 'unused' | 'dark';

/** A fibre plug in a port whose use of fibres is known. */
function meetingAt(facts: PortFacts | undefined, type: CableType, side: 'a' | 'b'): readonly Meeting[] {
  if (facts === undefined || connectorFamily(facingConnector(facts)) !== 'fibre' || isHeadOfFanOut(type, side)) return [];
  const [brings, phy] = [fibresPerLeg(type, side), phyAt(facts)];
  const uses = phy?.fibres ?? positionsBehind(facts);
  return uses === undefined ? [] : [{ facts, brings, uses, phy, problem: problemOf(facts, type, side, brings, uses, phy !== undefined) }];
}

/** Fibres in each connector of a cable's end: as many as it has positions, unless the cable has fewer. */
function fibresPerLeg(type: CableType, side: 'a' | 'b'): number {
  const positions = strandsOf(type[side].connector);
  return type.fibreCount === undefined ? positions : Math.min(positions, Math.max(1, Math.floor(type.fibreCount / type[side].legs)));
}

/* What a fan-out's head and legs carry is the matter of the breakout rule. */
const isHeadOfFanOut = (type: CableType, side: 'a' | 'b'): boolean => type.a.legs !== type.b.legs && type[side].legs === 1;

/** Array positions a cassette passes on behind a port; undefined for duplex ports and couplers. */
function positionsBehind({ ref, type, port }: PortFacts): number | undefined {
  if (port.group.role !== 'panel' || strandsOf(port.group.connector) < 8) return undefined;
  const behind = passagesOf(type).filter(({ rearKey }) => rearKey === ref.portKey);
  return new Set(behind.map(({ frontKey }) => frontKey)).size > 1 ? behind.length : undefined;
}

function problemOf(facts: PortFacts, type: CableType, side: 'a' | 'b', brings: number, uses: number, isOptic: boolean): Problem | undefined {
  const sockets = strandsOf(facingConnector(facts));
  if (!isOptic) return brings < uses ? 'dark' : undefined;
  if (uses === 1) return strandsOf(type[side].connector) === 2 ? 'unused' : undefined;
  return brings < Math.min(uses, sockets) ? 'tooFew' : undefined;
}

function cordFixes(view: DesignView, cable: Cable, type: CableType): readonly Fix[] {
  const [a, b] = [cable.a[0], cable.b[0]].map((end) => (end === undefined ? undefined : portFacts(view, end)));
  if (a === undefined || b === undefined || cable.a.length + cable.b.length !== 2) return [];
  const [first, second] = [facingConnector(a), facingConnector(b)];
  const candidates = availableCables(view).filter((candidate) => candidate.medium === type.medium && candidate.a.connector === first && candidate.b.connector === second);
  const choice = rankCables(candidates, { first, second, mode: modeOf(type.medium), medium: type.medium, lengthMm: cable.lengthMm, isPermanent: type.construction === 'permanent' })[0];
  return choice === undefined ? [] : [{ title: `Use ${choice.model}`, commandId: 'cable.changeType', args: { cableIds: [cable.id], typeKey: choice.key } }];
}
