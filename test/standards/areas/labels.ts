import type { Id } from '../../../shared/base/id.ts';
import { elementsOfLabel } from '../../../shared/catalog/labels.ts';
import { type LabelEnd, labelEnd, labelPair, mirroredLabel } from '../../../shared/topology/label-identifiers.ts';
import type { ExampleDesign, ExampleDevice } from '../../../shared/rules/engine/example-design.ts';
import { cabinet, copperCord, copperPanel, deviceType, ports } from '../../../shared/rules/engine/example-types.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { Area } from '../area.ts';
import { Question } from '../drawing/question.ts';

/** Labels of cables, ports, cabinets and pathways. */
export const labels: Area = {
  areas: ['label', 'labels', 'labelling'],
  draw: (design, example) => {
    const question = Question.of(example);
    setScheme(design, ['label/cable-format', 'label/port-format', 'label/space-format', 'label/pathway-format', 'label/both-ends', 'label/consistent', 'label/direction', 'label/length']);
    const rackRoom = once(() => design.room('1A'));
    const several = question.texts('labels', 'identifiers') ?? question.parts('labels', 'identifiers')?.flatMap((part) => part.text('label', 'identifier', 'text') ?? []);
    if (several !== undefined) for (const [n, label] of several.entries()) drawLoose(design, kindOf(question, label), label, undefined, question, n, rackRoom);
    else if (question.has('connected_to', 'connected_from', 'connected', 'connection', 'drawn', 'connected_a', 'connected_b', 'end_a', 'end_b', 'from', 'to', 'near_end', 'far_end')) drawConnected(design, question);
    else drawEnds(design, question);
  },
  answers: (example) => {
    const question = Question.of(example);
    const rule = example.expected.rule ?? '';
    if (/length/.test(rule)) return ['label/length'];
    if (/direction/.test(rule)) return ['label/direction'];
    if (/unique/.test(rule) || question.has('labels', 'identifiers')) return ['label/duplicate', 'label/duplicate-port', 'data/duplicate-rack-name', 'data/duplicate-name'];
    if (/consistent/.test(rule) || question.has('connected_to', 'connected_from', 'connected', 'connection', 'drawn')) return ['label/consistent', 'label/direction'];
    if (question.has('label_a', 'label_b', 'near_label', 'far_label', 'near', 'far')) return ['label/both-ends', 'label/cable-format', 'data/missing-label'];
    return ['label/cable-format', 'label/port-format', 'label/space-format', 'label/pathway-format'];
  },
};

function setScheme(design: ExampleDesign, rules: readonly string[]): void {
  design.project({ ruleOptions: Object.fromEntries(rules.map((rule) => [rule, { scheme: 'tia-606', ...(/port-|space-|pathway-/.test(rule) ? { names: true } : {}) }])) });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const CABLE_KINDS = /cable|backbone|strand|pair|link|cord|trunk|cross|horizontal/i;

/* What a text alone names, where it follows the form of one of these. */
const KINDS: Readonly<Record<string, string>> = { 'cabinet or rack': 'cabinet', pathway: 'pathway', space: 'space', port: 'port', 'port range': 'port' };

/* Without a kind, a label with both ends or two spaces is a cable's, one with a port a port's. */
function kindOf(question: Question, label: string): string {
  const own = question.text('kind', 'element', 'what');
  if (own !== undefined) return own;
  if ((label.includes('/') && !elementsOfLabel(label).includes('pathway')) || label === '') return 'cable';
  return KINDS[elementsOfLabel(label)[0] ?? ''] ?? (label.includes(':') ? 'port' : 'panel');
}

/* An end without a label: the cable is drawn from the other end, which has one. */
function drawEnds(design: ExampleDesign, question: Question): void {
  const [a, b] = [question.text('label_a', 'near_label', 'near', 'label', 'identifier', 'text'), question.text('label_b', 'far_label', 'far')];
  const near = a === undefined || a === '' ? undefined : a;
  const far = b === undefined || b === '' ? undefined : b;
  if (!question.has('label_a', 'label_b', 'near_label', 'far_label', 'near', 'far')) return drawLoose(design, kindOf(question, near ?? ''), near ?? '', undefined, question, 0);
  const [label, farLabel] = far === undefined ? [undefined, near] : [near, far];
  design.cable(copperCord('cat6a', sized(question)), undefined, undefined, { label, farLabel });
}

const sized = (question: Question): { readonly diameterCentiMm?: number } => {
  const odMm = question.lengthMm('od', 'diameter', 'cable_od');
  return odMm === undefined ? {} : { diameterCentiMm: odMm * 100 };
};

function drawLoose(design: ExampleDesign, kind: string, label: string, farLabel: string | undefined, question: Question, n: number, rackRoom = (): Id<'room'> => design.room('1A')): void {
  if (/power.?cord/i.test(kind) || CABLE_KINDS.test(kind)) design.cable(copperCord('cat6a', sized(question)), undefined, undefined, { label, farLabel });
  else if (/port|jack|range/i.test(kind)) drawPort(design, label, question, n);
  else if (/pathway|tray|conduit/i.test(kind)) design.pathway(label, { roomId: design.room('1A') });
  else if (/cabinet|rack/i.test(kind)) design.rack(label, cabinet(), { roomId: rackRoom(), xMm: 1000 + n * 800, yMm: 2000 });
  else if (/space|room|building|campus|site/i.test(kind)) design.room(label);
  else design.device(label, copperPanel());
}

function drawPort(design: ExampleDesign, label: string, question: Question, n: number): void {
  const count = question.number('panel_ports', 'ports', 'port_count') ?? 24;
  design.device(`1A.AB${String(n + 1).padStart(2, '0')}-35`, panelOf(count), {}, { ports: { 1: { label } } });
}

const panelOf = (count: number): DeviceTypeEntry => deviceType(`panel-${count}`, 'copper-panel', [ports(count, 'rj45', { role: 'panel' })]);

/* The panels that the connection names, in cabinets of those names, and the cable between their ports. */
function drawConnected(design: ExampleDesign, question: Question): void {
  const label = question.text('label', 'label_a', 'near_label', 'identifier') ?? '';
  const pair = labelPair(label);
  const both = question.texts('connected', 'connection', 'drawn') ?? labelPair(question.text('connected', 'connection', 'drawn') ?? '');
  const listed = both === undefined ? undefined : 'from' in both ? [both.from, both.to] : both;
  const near = listed?.[0] ?? question.text('connected_from', 'connected_a', 'end_a', 'from', 'near_end') ?? pair?.from ?? label;
  const far = listed?.[1] ?? question.text('connected_to', 'connected_b', 'end_b', 'to', 'far_end') ?? otherEnd(pair, near) ?? label;
  const drawn = new DrawnPanels(design);
  const farLabel = question.text('label_b', 'far_label', 'far');
  const isAtFarEnd = /far|^b$/i.test(question.text('end', 'at_end', 'side', 'location') ?? '') && farLabel === undefined;
  const labels = isAtFarEnd ? { label: mirroredLabel(label) ?? label, farLabel: label } : { label, farLabel };
  design.cable(copperCord('cat6a', sized(question)), drawn.port(near), drawn.port(far), labels);
}

const otherEnd = (pair: ReturnType<typeof labelPair>, near: string): string | undefined => (pair?.to === near ? pair.from : pair?.to);

class DrawnPanels {
  private readonly rooms = new Map<string, Id<'room'>>();
  private readonly racks = new Map<string, Id<'rack'>>();
  private readonly panels = new Map<string, ExampleDevice>();

  constructor(private readonly design: ExampleDesign) {}

  port(text: string): ReturnType<ExampleDevice['port']> {
    const end = labelEnd(text);
    if (end === undefined) throw new Error(`"${text}" names no port of a cabinet`);
    const key = `${end.space ?? ''}.${end.grid}-${end.unit}`;
    const panel = this.panels.get(key) ?? this.design.device(key, panelOf(Math.max(48, Number(end.port) || 1)), { rack: this.rack(end), u: Number(end.unit) || 1 });
    this.panels.set(key, panel);
    return panel.port(Number(end.port));
  }

  private rack({ space = '1A', grid }: LabelEnd): Id<'rack'> {
    const roomId = this.rooms.get(space) ?? this.design.room(space);
    this.rooms.set(space, roomId);
    const key = `${space}.${grid}`;
    const rack = this.racks.get(key) ?? this.design.rack(grid, cabinet(), { roomId, xMm: 1000 + this.racks.size * 800, yMm: 2000 });
    this.racks.set(key, rack);
    return rack;
  }
}
