import { passagesAt } from '../../topology/strand-steps.ts';
import type { Cable, Termination } from '../../model/cable.ts';
import type { CableEnd, CableType } from '../../model/cable-type.ts';
import { type PortRef, portRefKey } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type AnyCableType, availableCables } from '../../topology/cable-choice.ts';
import { cableName, portName } from '../../topology/names.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { facingConnector } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, mpoTrunk, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { listNames } from '../quantities.ts';
import { couplerPlate } from './polarity-examples.ts';

/** Pins of MPO connectors that meet. */
export const mpoGender = defineRule({
  id: 'connection/mpo-gender',
  title: 'Pins of MPO connectors',
  scope: 'cable',
  severity: 'error',
  standard: 'IEC 61754-7; TIA-568.3-E',
  what: 'Where two MPO connectors meet, in an optic, a cassette or an adapter, one must have pins (male) and the other none (female). Optics have pins.',
  why: 'Two pinned ends damage each other; two without pins are not aligned and lose most of the light.',
  todo: 'Use a cable with the other kind of end there: cords to optics are female.',
  messages: {
    bothPinned: '{cable} has pins, and so has {other} that it meets at {port}.',
    nonePinned: 'Neither {cable} nor {other}, which it meets at {port}, has pins.',
  },
  check({ cable, type }, { view, report, notCheckable }) {
    const meetings = (['a', 'b'] as const).filter((side) => isMpo(type[side].connector)).flatMap((side) => cable[side].flatMap((at) => meetingAt(view, cable, side, at)));
    if (meetings.some(({ side }) => type[side].gender === undefined)) notCheckable(`pins of ${cableName(view, cable)}`, [subjectOfCable(view, cable)]);
    for (const gender of ['male', 'female'] as const) {
      const wrong = meetings.filter(({ side, met }) => type[side].gender === gender && met.gender === gender);
      const [first] = wrong;
      if (first === undefined) continue;
      report({
        messageId: gender === 'male' ? 'bothPinned' : 'nonePinned',
        data: { cable: cableName(view, cable), other: first.met.name, port: listNames(wrong.map(({ at }) => portName(view, at))) },
        subjects: [subjectOfCable(view, cable), ...wrong.map(({ at }) => subjectOfPort(view, at)), ...wrong.flatMap(({ met }) => (met.cable === undefined ? [] : [subjectOfCable(view, met.cable)]))],
        actual: { text: gender === 'male' ? 'pins on both' : 'pins on neither' },
        required: { text: 'pins on one' },
        fixes: endFixes(view, cable, type, meetings),
      });
    }
  },
  examples: {
    valid: [
      { title: 'a cord without pins in an optic', design: (d) => intoOptic(d, 'female') },
      { title: 'a pinned trunk and a cord without pins at an adapter', design: (d) => atAdapter(d, 'male', 'female') },
    ],
    invalid: [
      { title: 'a pinned cord in an optic', messageIds: ['bothPinned'], design: (d) => intoOptic(d, 'male') },
      { title: 'two cables without pins at an adapter', messageIds: ['nonePinned'], design: (d) => atAdapter(d, 'female', 'female') },
    ],
  },
});

type Gender = 'male' | 'female';

const isMpo = (connector: CableEnd['connector']): boolean => connector.startsWith('mpo-');

const withPins = (gender: Gender, key: string): ReturnType<typeof mpoTrunk> => {
  const end = { connector: 'mpo-12' as const, legs: 1, gender };
  return mpoTrunk('om4', { key: `${key}-${gender}`, a: end, b: end, polarity: 'type-b' });
};

function intoOptic(d: ExampleDesign, gender: Gender): void {
  const sw = d.device('SW1', cageSwitch('qsfp28', [100_000]));
  d.optic(sw.port(1), optic('qsfp28', '100GBASE-SR4', 100_000, 'mpo-12'));
  d.cable(withPins(gender, 'cord'), sw.port(1), undefined);
}

function atAdapter(d: ExampleDesign, front: Gender, rear: Gender): void {
  const plate = d.device('P1', couplerPlate());
  d.cable(withPins(front, 'front'), plate.port(1), undefined);
  d.cable(withPins(rear, 'rear'), plate.port('r1'), undefined);
}

interface Met {
  readonly name: string;
  readonly gender: Gender;
  /** Another cable, where the two meet in an adapter. */
  readonly cable?: Cable | undefined;
}

/** A plug of the cable and what it meets. */
interface Meeting {
  readonly side: 'a' | 'b';
  readonly at: Termination;
  readonly met: Met;
}

function meetingAt(view: DesignView, cable: Cable, side: 'a' | 'b', at: Termination): readonly Meeting[] {
  const facts = portFacts(view, at);
  const met = facts === undefined ? undefined : metAt(view, facts, cable);
  return met === undefined ? [] : [{ side, at, met }];
}

/** What a plug meets at a port and whether that has pins; undefined where nothing is known, and at the second plug of an adapter, which the first answers for. */
function metAt(view: DesignView, facts: PortFacts, cable: Cable): Met | undefined {
  if (!isMpo(facingConnector(facts))) return undefined;
  if (facts.opticType !== undefined) return { name: facts.opticType.model, gender: facts.opticType.gender ?? 'male' };
  const own = facts.port.group.gender;
  if (own !== undefined) return { name: portName(view, facts.ref), gender: own };
  const [across] = plugsAcross(view, facts);
  if (across === undefined || across.end.gender === undefined || across.cable.id < cable.id) return undefined;
  return { name: cableName(view, across.cable), gender: across.end.gender, cable: across.cable };
}

interface Plug {
  readonly cable: Cable;
  readonly end: CableEnd;
}

/** MPO plugs on the other side of an adapter. */
function plugsAcross(view: DesignView, { ref, type, port }: PortFacts): readonly Plug[] {
  const [passage] = passagesAt(type, ref.portKey);
  if (passage === undefined || port.group.role !== 'panel') return [];
  const across: PortRef = { deviceId: ref.deviceId, portKey: passage.frontKey === ref.portKey ? passage.rearKey : passage.frontKey };
  const facts = portFacts(view, across);
  return facts === undefined || !isMpo(facts.port.group.connector) ? [] : plugsIn(view, across);
}

function plugsIn(view: DesignView, ref: PortRef): readonly Plug[] {
  return view.find('cablesByPort', portRefKey(ref)).flatMap((cable) => {
    const type = view.get('cableType', cable.typeId);
    if (type === undefined) return [];
    return (['a', 'b'] as const).flatMap((side): Plug[] => (cable[side].some(({ deviceId, portKey }) => deviceId === ref.deviceId && portKey === ref.portKey) && isMpo(type[side].connector) ? [{ cable, end: type[side] }] : []));
  });
}

/** The same cable with the kind of end that each port wants. */
function endFixes(view: DesignView, cable: Cable, type: CableType, meetings: readonly Meeting[]): readonly Fix[] {
  const isAlike = (a: CableEnd, b: CableEnd): boolean => a.connector === b.connector && a.legs === b.legs && (a.polish ?? b.polish) === (b.polish ?? a.polish);
  const fits = (candidate: AnyCableType): boolean => meetings.every(({ side, met }) => candidate[side].gender !== undefined && candidate[side].gender !== met.gender);
  const choice = availableCables(view).find(
    (candidate) =>
      candidate.medium === type.medium && candidate.construction === type.construction && candidate.polarity === type.polarity && candidate.fibreCount === type.fibreCount &&
      isAlike(candidate.a, type.a) && isAlike(candidate.b, type.b) && fits(candidate),
  );
  return choice === undefined ? [] : [{ title: `Use ${choice.model}`, commandId: 'cable.changeType', args: { cableIds: [cable.id], typeKey: choice.key } }];
}
