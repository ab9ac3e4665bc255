import { compareCodeUnits } from '../../base/compare.ts';
import { isCopper, isDirectAttach } from '../../catalog/media.ts';
import type { CableEnd, CableTypeEntry } from '../../model/cable-type.ts';
import { type Connector, connectorFamily } from '../../model/connector.ts';
import type { DeviceTypeEntry, PortGroup } from '../../model/device-type.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { Project } from '../../model/project.ts';
import type { AnyCableType } from '../../topology/cable-choice.ts';
import { type AnyOpticType, ratesOf } from '../../topology/optic-choice.ts';
import { ExampleDesign } from '../engine/example-design.ts';
import { cord, deviceType, ports } from '../engine/example-types.ts';
import type { LinkParts } from './link-parts.ts';
import { type LinkEnd, type LinkQuestion, opticOf, speedOfQuestion } from './link-question.ts';
import { type LinkSection, sectionsOf } from './link-sections.ts';

/** A question drawn as a small design, and what it took. */
export interface DrawnLink {
  readonly design: ExampleDesign;
  readonly sections: readonly LinkSection[];
  /** Types bought, one per piece; undefined for a cable that neither design nor library has, which is drawn from the medium alone. */
  readonly cables: readonly (AnyCableType | undefined)[];
  readonly optics: readonly AnyOpticType[];
}

/** Draws the link with the design's own records, so that the rules see what they would see in a design. */
export function drawLink(question: LinkQuestion, parts: LinkParts, project?: Project): DrawnLink {
  const design = new ExampleDesign();
  if (project !== undefined) {
    const { severities, ruleOptions, units, region, profile } = project;
    design.project({ severities, ruleOptions, units, region, ...(profile === undefined ? {} : { profile }) });
  }
  const [a, b] = [drawEnd(design, 'End A', question.a, question, parts), drawEnd(design, 'End B', question.b, question, parts)];
  const sections = sectionsOf(question);
  const optics = [question.a, question.b].flatMap((end) => opticOf(end, parts) ?? []);
  return { design, sections, optics, cables: drawCables(design, question, sections, a, b, parts) };
}

/** An end as it is drawn: where the cable goes in, and what it meets there. */
interface DrawnEnd {
  readonly ref: PortRef;
  readonly opening: Connector;
  readonly optic?: AnyOpticType | undefined;
}

function drawEnd(design: ExampleDesign, name: string, end: LinkEnd, { attenuatorCentiDb }: LinkQuestion, parts: LinkParts): DrawnEnd {
  const optic = opticOf(end, parts);
  const [connector, speedsMbps] = openingOf(end, optic);
  const ref = design.device(name, deviceType(name, 'switch', [ports(1, connector, speedsMbps === undefined ? {} : { speedsMbps: [...speedsMbps] })])).port(1);
  if (optic !== undefined) design.optic(ref, optic, { attenuatorCentiDb });
  return { ref, optic, opening: optic?.connector ?? connector };
}

function openingOf(end: LinkEnd, optic: AnyOpticType | undefined): readonly [Connector, readonly number[] | undefined] {
  if (end.kind === 'copper') return ['rj45', [end.speedMbps]];
  if (end.kind === 'cage') return [end.cage, [end.speedMbps]];
  return optic === undefined ? ['sfp+', undefined] : [optic.formFactor, ratesOf(optic)];
}

function drawCables(design: ExampleDesign, question: LinkQuestion, sections: readonly LinkSection[], a: DrawnEnd, b: DrawnEnd, parts: LinkParts): readonly (AnyCableType | undefined)[] {
  let from = a.ref;
  const inner = plugFor(a, b, question);
  return sections.map((section, i) => {
    const next = sections[i + 1];
    const first = i === 0 ? plugFor(a, b, question) : sideOf(section, question, inner);
    const second = next === undefined ? plugFor(b, a, question) : sideOf(section, question, inner);
    const bought = parts.cableFor({ medium: question.medium, isInstalled: section.isInstalled, first, second, isScreened: question.isScreened, speedMbps: speedOfQuestion(question, parts), lengthMm: section.lengthMm, polish: a.optic?.polish });
    const joint = next === undefined ? undefined : design.device(`Panel ${i + 1}`, jointType(second, sideOf(next, question, inner), question));
    design.cable(cableType(bought, question, section, endsFor(i, first, second, next === undefined, a, b), polarityOf(i, sections.length, inner)), from, joint?.port(1) ?? b.ref, cableFields(question, section, sections));
    if (joint !== undefined) from = joint.port('r1');
    return bought;
  });
}

/* A cable has the plugs of its kind, whether or not they go into the opening: that is for the rules to say. */
function plugFor({ opening }: DrawnEnd, other: DrawnEnd, { medium }: LinkQuestion): Connector {
  const family = connectorFamily(opening);
  if (isCopper(medium)) return family === 'copper' ? opening : 'rj45';
  if (!isDirectAttach(medium)) return family === 'fibre' ? opening : connectorFamily(other.opening) === 'fibre' ? other.opening : 'lc-duplex';
  return family === 'cage' ? opening : connectorFamily(other.opening) === 'cage' ? other.opening : 'sfp+';
}

/* Installed twisted pair is punched down; fibre keeps its connector through couplers. */
const sideOf = ({ isInstalled }: LinkSection, { medium }: LinkQuestion, opening: Connector): Connector => (isCopper(medium) ? (isInstalled ? 'idc' : 'rj45') : opening);

function jointType(front: Connector, rear: Connector, { medium, isScreened }: LinkQuestion): DeviceTypeEntry {
  const sockets: Partial<PortGroup> = { role: 'panel', ...(isCopper(medium) ? { isScreened } : {}) };
  const groups = [ports(1, front, sockets), ports(1, rear, { ...sockets, face: 'rear', prefix: 'r' })];
  return deviceType(`joint ${front} ${rear}`, isCopper(medium) ? 'copper-panel' : 'fibre-panel', groups, { passThroughs: [{ front: 0, rear: 1, frontsPerRear: 1, method: 'straight' }] });
}

type Ends = readonly [a: CableEnd, b: CableEnd];

/* Pins and end faces are taken to suit the optics: the question is about the kind of link, not about a particular cord. Optics have pins, so cords have none at their far end. */
function endsFor(index: number, first: Connector, second: Connector, isLast: boolean, a: DrawnEnd, b: DrawnEnd): Ends {
  const gender = (connector: Connector, pins: 'male' | 'female'): Pick<CableEnd, 'gender'> => (connector.startsWith('mpo') ? { gender: pins } : {});
  const polish = (end: DrawnEnd | undefined): Pick<CableEnd, 'polish'> => (end?.optic?.polish === undefined ? {} : { polish: end.optic.polish });
  return [
    { connector: first, legs: 1, ...gender(first, index === 0 ? 'female' : 'male'), ...polish(index === 0 ? a : undefined) },
    { connector: second, legs: 1, ...gender(second, 'female'), ...polish(isLast ? b : undefined) },
  ];
}

/* An odd number of pieces each cross; of an even number the last one does not, so that sending meets receiving. */
function polarityOf(index: number, count: number, opening: Connector): CableTypeEntry['polarity'] {
  const crosses = count % 2 === 1 || index < count - 1;
  if (opening.startsWith('mpo')) return crosses ? 'type-b' : 'type-a';
  return opening.endsWith('-duplex') ? (crosses ? 'a-b' : 'a-a') : undefined;
}

function cableType(bought: AnyCableType | undefined, question: LinkQuestion, { isInstalled }: LinkSection, [a, b]: Ends, polarity: CableTypeEntry['polarity']): CableTypeEntry {
  const { medium, isScreened } = question;
  if (bought !== undefined && isDirectAttach(medium)) return bought;
  const own: CableTypeEntry = bought ?? { ...cord(medium, a.connector), ...(isCopper(medium) ? { shielding: isScreened ? 'F/UTP' : 'U/UTP', conductor: isInstalled ? 'solid' : 'stranded' } : {}) };
  const { polarity: _, ...rest } = own;
  const construction = isInstalled ? (a.connector.startsWith('mpo') ? 'trunk' : 'permanent') : 'cord';
  return { ...rest, construction, a, b, ...(polarity === undefined ? {} : { polarity }) };
}

function cableFields({ medium, splices, bundleSize, isCrosstalkTested }: LinkQuestion, section: LinkSection, sections: readonly LinkSection[]): Parameters<ExampleDesign['cable']>[3] {
  const longest = [...sections].sort((x, y) => Number(y.isInstalled) - Number(x.isInstalled) || (y.lengthMm ?? 0) - (x.lengthMm ?? 0) || compareCodeUnits(x.name, y.name))[0];
  return {
    label: section.name,
    lengthMm: section.lengthMm,
    ...(section === longest && splices > 0 && !isCopper(medium) ? { splices } : {}),
    ...(isCopper(medium) ? { bundleSize, alienCrosstalk: isCrosstalkTested === undefined ? undefined : isCrosstalkTested ? 'qualified' : 'failed' } : {}),
  };
}
