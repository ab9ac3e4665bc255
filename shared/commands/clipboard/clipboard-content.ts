import { z } from '../../base/zod.ts';
import { type DesignTables, emptyTables, RECORD_SCHEMAS } from '../../model/design.ts';
import type { Device } from '../../model/device.ts';
import { checkIntegrity } from '../../model/integrity.ts';
import { customFieldField } from '../../model/project.ts';
import { makeId } from '../../base/id.ts';

/** Marks text as copied from this application. */
export const CLIPBOARD_FORMAT = 'cablewright/clipboard';

/** Kinds of record that can be copied, types before what is made from them. */
export const CLIPBOARD_KINDS = ['rackType', 'rack', 'deviceType', 'device', 'opticType', 'optic', 'cableType', 'cable', 'pathway', 'planItem', 'annotation'] as const;

/** A kind of record that can be copied. */
export type ClipboardKind = (typeof CLIPBOARD_KINDS)[number];

const MAX_RECORDS = 100_000;
const table = <K extends ClipboardKind>(kind: K) => z.array<(typeof RECORD_SCHEMAS)[K]>(RECORD_SCHEMAS[kind]).max(MAX_RECORDS).readonly();

/**
 * What is on the clipboard. Rooms are never copied: what stands in one is given another when it is pasted. Racks and devices that are
 * not copied themselves may still be named as the place of what is: pasting goes back there when the design has them.
 */
export const clipboardSchema = z.strictObject({
  format: z.literal(CLIPBOARD_FORMAT),
  version: z.literal(1),
  /** Definitions of the fields that the copied records have values for. */
  customFields: z.array(customFieldField).max(50).readonly(),
  records: z.strictObject({
    rackType: table('rackType'), rack: table('rack'), deviceType: table('deviceType'), device: table('device'), opticType: table('opticType'), optic: table('optic'),
    cableType: table('cableType'), cable: table('cable'), pathway: table('pathway'), planItem: table('planItem'), annotation: table('annotation'),
  }),
});

/** What is on the clipboard. */
export type ClipboardContent = z.infer<typeof clipboardSchema>;

/** Devices that are copied for themselves: what holds them is not copied with them. */
export function rootDevices({ records }: ClipboardContent): readonly Device[] {
  const held = new Set<string>([...records.rack, ...records.device].map(({ id }) => id));
  return records.device.filter(({ placement }) => {
    if (placement.kind === 'rack' || placement.kind === 'rack-side') return !held.has(placement.rackId);
    return placement.kind !== 'bay' || !held.has(placement.deviceId);
  });
}

/** The sentence about what is contradictory in the content; undefined when it can be pasted. */
export function contentProblem(content: ClipboardContent): string | undefined {
  const [error] = checkIntegrity(asTables(content));
  return error === undefined ? undefined : `What was copied contradicts itself: ${error.place}: ${error.message}.`;
}

/* The content as a design of its own: one room stands for every place that was not copied, and what callouts point at may stay behind. */
function asTables(content: ClipboardContent): DesignTables {
  const { records } = content;
  const roomId = makeId('room', 'clipboard');
  const roots = new Set(rootDevices(content));
  const racks = new Set<string>(records.rack.map(({ id }) => id));
  return {
    ...emptyTables('Clipboard'),
    ...records,
    room: [{ id: roomId, name: 'Clipboard', widthMm: 1, depthMm: 1 }],
    rack: records.rack.map((rack) => ({ ...rack, roomId })),
    device: records.device.map((device) => (roots.has(device) ? { ...device, placement: { kind: 'unplaced' } } : device)),
    pathway: records.pathway.map((pathway) => ({ ...pathway, roomId })),
    planItem: records.planItem.map((item) => ({ ...item, roomId })),
    annotation: records.annotation.map(({ target: _, ...annotation }) => (annotation.place.view === 'racks' && racks.has(annotation.place.rackId) ? annotation : { ...annotation, place: { view: 'topology' } })),
  };
}

const WORDS = { rack: ['rack', 'racks'], device: ['device', 'devices'], pathway: ['pathway', 'pathways'], planItem: ['plan item', 'plan items'], annotation: ['annotation', 'annotations'] } as const;

/** What a person would say was copied: `2 racks`, `3 devices and 1 pathway`, `5 things`. Content of racks goes without saying. */
export function contentWords(content: ClipboardContent): string {
  const racks = new Set<string>(content.records.rack.map(({ id }) => id));
  const counts = {
    rack: content.records.rack.length,
    device: rootDevices(content).length,
    pathway: content.records.pathway.length,
    planItem: content.records.planItem.length,
    annotation: content.records.annotation.filter(({ place }) => place.view !== 'racks' || !racks.has(place.rackId)).length,
  };
  const parts = (['rack', 'device', 'pathway', 'planItem', 'annotation'] as const).flatMap((kind) => (counts[kind] === 0 ? [] : [`${counts[kind]} ${WORDS[kind][counts[kind] === 1 ? 0 : 1]}`]));
  if (parts.length > 2) return `${Object.values(counts).reduce((sum, count) => sum + count, 0)} things`;
  return parts.join(' and ');
}
