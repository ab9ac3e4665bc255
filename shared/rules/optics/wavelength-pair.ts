import { modeOf } from '../../catalog/media.ts';
import { WAVELENGTH_TOLERANCE_NM } from '../../catalog/optical-compatibility.ts';
import type { Phy } from '../../catalog/phys.ts';
import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import { isFibreEnd, phyAt } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, cord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { opticFor, setOpticFix } from '../fixes/same-optics.ts';

/** Optics that send on one wavelength and receive on another. */
export const wavelengthPair = defineRule({
  id: 'optics/wavelength-pair',
  title: 'BiDi optics in pairs',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3 clauses 58, 59 and 160',
  what: 'An optic that sends and receives on different wavelengths must face its counterpart: what one sends, the other receives.',
  why: 'Two of the same side both send on the wavelength neither listens to; modules of different wavelength plans hear each other one way at most.',
  todo: 'Use the counterpart (a -U with a -D) at one end.',
  messages: {
    sameSide: '{a} in {portA} and {b} in {portB} are the same side of the pair: both send at {nm} nm.',
    differentPlan: '{a} in {portA} sends at {txA} and receives at {rxA} nm; {b} in {portB} sends at {txB} and receives at {rxB} nm.',
  },
  check(subject, { view, report, notCheckable }) {
    const { first, last, channel } = subject;
    if (!subject.isLink || first === undefined || last === undefined || !isFibreEnd(first) || !isFibreEnd(last)) return;
    if (!isPaired(first) && !isPaired(last)) return;
    const [a, b] = [coloursOf(first), coloursOf(last)];
    for (const [facts, colours] of [[first, a], [last, b]] as const) if (colours === undefined && isPaired(facts)) notCheckable(`wavelengths of ${facts.opticType?.model ?? 'the optic'}`, [subjectOfPort(view, facts.ref)]);
    if (a === undefined || b === undefined || (isNear(a.txNm, b.rxNm) && isNear(b.txNm, a.rxNm))) return;
    const isSameSide = isNear(a.txNm, b.txNm) && isNear(a.rxNm, b.rxNm);
    report({
      messageId: isSameSide ? 'sameSide' : 'differentPlan',
      data: {
        a: nameOf(first), b: nameOf(last), portA: portName(view, first.ref), portB: portName(view, last.ref), nm: a.txNm,
        txA: a.txNm, rxA: a.rxNm, txB: b.txNm, rxB: b.rxNm,
      },
      subjects: [subjectOfPort(view, first.ref), subjectOfPort(view, last.ref)],
      actual: { text: `${a.txNm}/${a.rxNm} nm against ${b.txNm}/${b.rxNm} nm` },
      required: { text: `${a.txNm}/${a.rxNm} nm against ${a.rxNm}/${a.txNm} nm` },
      fixes: [[last, a, channel.cables.at(-1)] as const, [first, b, channel.cables[0]] as const].flatMap(([at, facing, cable]) => counterpartFix(view, at, facing, cable?.type.medium)),
    });
  },
  examples: {
    valid: [{ title: 'a -U facing a -D', design: (d) => bidi(d, [1310, 1490], [1490, 1310]) }],
    invalid: [
      { title: 'two -D modules', messageIds: ['sameSide'], design: (d) => bidi(d, [1490, 1310], [1490, 1310]) },
      { title: 'a 1310/1490 module facing a 1550/1310 module', messageIds: ['differentPlan'], design: (d) => bidi(d, [1310, 1490], [1550, 1310]) },
    ],
  },
});

function bidi(d: ExampleDesign, first: readonly [number, number], second: readonly [number, number]): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const [device, [txNm, rxNm]] of [[a, first], [b, second]] as const) d.optic(device.port(1), optic('sfp', '1000BASE-BX10', 1000, 'lc-simplex', { txNm, rxNm, key: `bx-${txNm}-${rxNm}` }));
  d.cable(cord('os2', 'lc-simplex'), a.port(1), b.port(1));
}

interface Colours {
  readonly txNm: number;
  readonly rxNm: number;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= WAVELENGTH_TOLERANCE_NM;

const isPaired = (facts: PortFacts): boolean => phyAt(facts)?.bidi !== undefined || (facts.opticType?.txNm !== undefined && facts.opticType.rxNm !== undefined && facts.opticType.rxNm !== facts.opticType.txNm);

/** What an optic sends and receives at: its own figures, or the side its name gives. A plain optic receives what it sends. */
function coloursOf(facts: PortFacts): Colours | undefined {
  const { opticType } = facts;
  const side = sideOf(opticType?.phy ?? '', phyAt(facts));
  const txNm = opticType?.txNm ?? side?.txNm;
  const rxNm = opticType?.rxNm ?? side?.rxNm ?? (phyAt(facts)?.bidi === undefined ? txNm : undefined);
  return txNm === undefined || rxNm === undefined ? undefined : { txNm, rxNm };
}

function sideOf(name: string, phy: Phy | undefined): Colours | undefined {
  if (phy?.bidi === undefined) return undefined;
  if (/-U$/i.test(name)) return phy.bidi.up;
  return /-D$/i.test(name) ? phy.bidi.down : undefined;
}

const nameOf = (facts: PortFacts): string => facts.opticType?.phy ?? facts.opticType?.model ?? '';

/** The optic that faces what is at the other end. */
function counterpartFix(view: DesignView, at: PortFacts, facing: Colours, medium: Parameters<typeof modeOf>[0] | undefined): readonly Fix[] {
  const phy = phyAt(at);
  const choice = phy === undefined ? undefined : opticFor(view, at, {
    phy,
    mode: medium === undefined ? undefined : modeOf(medium),
    isRight: ({ txNm, rxNm, connector }) => txNm !== undefined && rxNm !== undefined && isNear(txNm, facing.rxNm) && isNear(rxNm, facing.txNm) && connector === at.opticType?.connector,
  });
  return choice === undefined ? [] : [{ ...setOpticFix(view, at, choice), title: `Use ${choice.model} in ${portName(view, at.ref)}` }];
}
