import { canInteroperate, interoperability, NOT_INTEROPERABLE, type Phy } from '../../catalog/phys.ts';
import { modeOf } from '../../catalog/media.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { portName } from '../../topology/names.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import { isFibreEnd, phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { opticFor, setOpticFix, setOpticsFix } from '../fixes/same-optics.ts';
import { lengthQuantity } from '../quantities.ts';
import { isFannedOut } from './fan-out.ts';

/** Optics that face each other. */
export const phyMismatch = defineRule({
  id: 'optics/phy-mismatch',
  title: 'Physical layer against physical layer',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3',
  what: 'The optics at both ends of a link must be of one physical layer, or of two that are known to work together.',
  why: 'Wavelengths, lanes and codings differ: each end is deaf to the other, whatever the fibre.',
  todo: 'Use the same kind of optic at both ends.',
  messages: {
    mismatch: '{a} in {portA} faces {b} in {portB}: they do not work together.',
    known: '{a} in {portA} faces {b} in {portB}: a pair often confused that does not work together.',
  },
  check(subject, { view, report, measure }) {
    const { first, last, channel } = subject;
    if (!subject.isLink || first === undefined || last === undefined || !isFibreEnd(first) || !isFibreEnd(last)) return;
    const [a, b] = [phyAt(first), phyAt(last)];
    if (a === undefined || b === undefined || a.kind !== 'fibre' || b.kind !== 'fibre') return;
    const subjects = [subjectOfPort(view, first.ref), subjectOfPort(view, last.ref)];
    const terms = interoperability(a, b);
    if (terms?.reachMm !== undefined) measure({ maxLength: lengthQuantity(terms.reachMm) }, subjects);
    if (canInteroperate(a, b) || isAnotherMatter(subject, first, last, a, b)) return;
    report({
      messageId: NOT_INTEROPERABLE.some((pair) => pair.includes(a.name) && pair.includes(b.name)) ? 'known' : 'mismatch',
      data: { a: a.name, b: b.name, portA: portName(view, first.ref), portB: portName(view, last.ref) },
      subjects,
      actual: { text: `${a.name} against ${b.name}` },
      required: { text: 'one physical layer' },
      standard: a.standard === b.standard ? a.standard : `${a.standard}; ${b.standard}`,
      fixes: sameFixes(view, first, last, channel),
    });
  },
  examples: {
    valid: [
      { title: '10GBASE-SR at both ends', design: (d) => linked(d, ['10GBASE-SR', 10_000], ['10GBASE-SR', 10_000]) },
      { title: '1000BASE-LX facing 1000BASE-LX10, which work together', design: (d) => linked(d, ['1000BASE-LX', 1000], ['1000BASE-LX10', 1000], 'os2') },
    ],
    invalid: [
      { title: '1000BASE-SX facing 1000BASE-LX', messageIds: ['known'], design: (d) => linked(d, ['1000BASE-SX', 1000], ['1000BASE-LX', 1000]) },
      { title: '10GBASE-SR facing 10GBASE-LRM', messageIds: ['mismatch'], design: (d) => linked(d, ['10GBASE-SR', 10_000], ['10GBASE-LRM', 10_000]) },
    ],
  },
});

type ExamplePhy = readonly [phy: string, speedMbps: number];

function linked(d: ExampleDesign, first: ExamplePhy, second: ExamplePhy, medium: 'om4' | 'os2' = 'om4'): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  d.optic(a.port(1), optic(first[1] === 1000 ? 'sfp' : 'sfp+', ...first));
  d.optic(b.port(1), optic(second[1] === 1000 ? 'sfp' : 'sfp+', ...second));
  d.cable(fibreCord(medium), a.port(1), b.port(1));
}

/** Ends without a common rate, and lanes of a fan-out, are matters of other rules; a module set to a slower rate speaks that rate's layer. */
function isAnotherMatter(subject: ChannelSubject, first: PortFacts, last: PortFacts, a: Phy, b: Phy): boolean {
  if (a.speedMbps !== b.speedMbps && (isFannedOut(subject.channel, first, 'first') || isFannedOut(subject.channel, last, 'last'))) return true;
  if (subject.agreed.kind === 'nothing-in-common') return true;
  const { agreed } = subject;
  if (a.speedMbps === b.speedMbps || agreed.kind !== 'agreed') return false;
  const [slow, fast] = a.speedMbps < b.speedMbps ? [a, b] : [b, a];
  return agreed.speedMbps === slow.speedMbps && slow.lanes === fast.lanes && slow.fibreMode === fast.fibreMode && slow.wavelengthsNm.some((nm) => fast.wavelengthsNm.includes(nm));
}

/** One end's optic at the other end too; where neither goes, what both cages and the fibre take. */
function sameFixes(view: DesignView, first: PortFacts, last: PortFacts, channel: ChannelSubject['channel']): readonly Fix[] {
  const [near, far] = [channel.cables[0], channel.cables.at(-1)];
  if (near === undefined || far === undefined) return [];
  const mode = modeOf(near.type.medium);
  const plugs = { first: near.type[near.from].connector, last: far.type[far.from === 'a' ? 'b' : 'a'].connector };
  const single = ([[first, last, plugs.first], [last, first, plugs.last]] as const).flatMap(([at, other, plug]): Fix[] => {
    const phy = phyAt(other);
    const choice = phy === undefined ? undefined : opticFor(view, at, { phy, plug, mode });
    return choice === undefined ? [] : [setOpticFix(view, at, choice)];
  });
  if (single.length > 0) return single;
  for (const phy of [phyAt(first), phyAt(last)]) {
    const choices = phy === undefined ? [] : [opticFor(view, first, { phy, plug: plugs.first, mode }), opticFor(view, last, { phy, plug: plugs.last, mode })];
    const [a, b] = choices;
    if (phy !== undefined && a !== undefined && b !== undefined) return [setOpticsFix(`Use ${phy.name} at both ends`, [[first, a], [last, b]])];
  }
  return [];
}
