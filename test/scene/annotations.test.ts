import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { addAnnotation } from '../../shared/commands/annotations/add-annotation.ts';
import { updateAnnotations } from '../../shared/commands/annotations/update-annotation.ts';
import { duplicateRecords } from '../../shared/commands/clipboard/duplicate-records.ts';
import { execute } from '../../shared/commands/command.ts';
import { moveDevices } from '../../shared/commands/devices/move-device.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import { inflate } from '../../shared/geometry/box.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { annotationBox, type AnnotationStyle, composeAnnotation, withAnnotations } from '../../shared/scene/annotations.ts';
import { composeElevation } from '../../shared/scene/elevation.ts';
import type { SceneNode } from '../../shared/scene/scene.ts';
import { composeSheets } from '../../shared/scene/sheets/compose-sheets.ts';
import { SmallRoom } from '../support/small-room.ts';
import { boundsOf } from './node-bounds.ts';

const STYLE: AnnotationStyle = { textMm: 30, isImperial: false, isToScale: true };
const POINTS = { text: 1, callout: 2, dimension: 3, cloud: 2 } as const;

const annotationArbitrary = fc.constantFrom(...(Object.keys(POINTS) as Annotation['shape'][])).chain((shape) => {
  const point = fc.record({ xMm: fc.integer({ min: -3000, max: 3000 }), yMm: fc.integer({ min: -3000, max: 3000 }) });
  return fc.record({ points: fc.array(point, { minLength: POINTS[shape], maxLength: POINTS[shape] }), text: fc.string({ unit: 'grapheme', maxLength: 60 }) })
    .map(({ points, text }): Annotation => ({ id: makeId('annotation', 'a'), place: { view: 'topology' }, shape, points, ...(text === '' ? {} : { text }) }));
});

const texts = (nodes: readonly SceneNode[]): string[] => nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : node.kind === 'group' ? texts(node.children) : []));

describe('annotations', () => {
  it('are drawn inside their box, but for a revision beside a cloud and words over a dimension', () => {
    fc.assert(fc.property(annotationArbitrary, (annotation) => {
      const box = inflate(annotationBox(annotation, STYLE), annotation.shape === 'text' || annotation.shape === 'callout' ? STYLE.textMm : STYLE.textMm * 60);
      const drawn = boundsOf([composeAnnotation(annotation, STYLE)]);
      expect(drawn.x).toBeGreaterThanOrEqual(box.x);
      expect(drawn.y).toBeGreaterThanOrEqual(box.y);
      expect(drawn.x + drawn.width).toBeLessThanOrEqual(box.x + box.width + 1e-6);
      expect(drawn.y + drawn.height).toBeLessThanOrEqual(box.y + box.height + 1e-6);
    }));
  });

  it('measure what a dimension joins, whatever its line is moved away, unless words replace it', () => {
    const points = [{ xMm: 0, yMm: 0 }, { xMm: 300, yMm: 400 }, { xMm: 900, yMm: -50 }];
    const dimension = (text?: string): Annotation => ({ id: makeId('annotation', 'a'), place: { view: 'topology' }, shape: 'dimension', points, ...(text === undefined ? {} : { text }) });
    expect(texts([composeAnnotation(dimension(), STYLE)])).toEqual(['500']);
    expect(texts([composeAnnotation(dimension(), { ...STYLE, isImperial: true })])).toEqual(['1′-7.5″']);
    expect(texts([composeAnnotation(dimension('as built'), STYLE)])).toEqual(['as built']);
    expect(texts([composeAnnotation(dimension(), { ...STYLE, isToScale: false })])).toEqual([]);
  });

  it('print with the sheet they are drawn on', () => {
    const room = new SmallRoom();
    room.mount('generic-switch-24', room.rackA, 10);
    room.run(addAnnotation, { place: { view: 'plan', roomId: room.roomId }, shape: 'text', points: [{ xMm: 500, yMm: 500 }], text: 'on the plan' });
    room.run(addAnnotation, { place: { view: 'racks', rackId: room.rackA, side: 'rear' }, shape: 'callout', points: [{ xMm: 0, yMm: 0 }, { xMm: 100, yMm: 100 }], text: 'at the rear' });
    room.run(addAnnotation, { place: { view: 'topology' }, shape: 'text', points: [{ xMm: 0, yMm: 0 }], text: 'in the diagram' });
    const sheets = composeSheets(room.store, { paper: 'A3' });
    const namesWith = (text: string): string[] => sheets.flatMap(({ name, scene }) => (texts(scene.nodes).includes(text) ? [name] : []));
    expect(namesWith('on the plan')).toEqual(['plan-Room']);
    expect(namesWith('at the rear')).toEqual(['rack-A01-rear']);
    expect(namesWith('in the diagram')).toEqual(['topology']);
  });

  describe('a callout drawn onto a thing', () => {
    const drawn = (side: 'front' | 'side' = 'front') => {
      const room = new SmallRoom();
      const device = room.mount('generic-switch-24', room.rackA, 10);
      const id = room.run(addAnnotation, { place: { view: 'racks', rackId: room.rackA, side }, shape: 'callout', points: [{ xMm: 90, yMm: 80 }, { xMm: 700, yMm: 300 }], text: 'mind this', target: { id: device, xMm: 30, yMm: 20 } });
      return { room, device, id };
    };
    const tipOf = ({ room, id }: ReturnType<typeof drawn>) => {
      const { nodes } = withAnnotations(room.store, { view: 'racks', rackId: room.rackA, side: 'front' }, composeElevation(room.store, room.rackA, 'front'));
      const callout = nodes.find((node) => node.kind === 'group' && node.recordId === id);
      const [arrow] = callout?.kind === 'group' ? callout.children.flatMap((node) => (node.kind === 'path' ? [node.steps.at(-1)] : [])) : [];
      return arrow !== undefined && 'to' in arrow ? arrow.to : undefined;
    };

    it('goes with it within its rack, and points nowhere once the thing is in another', () => {
      const it = drawn();
      const before = tipOf(it);
      const place = (rackId: typeof it.room.rackA, bottomHalfU: number) => it.room.run(moveDevices, { moves: [{ deviceId: it.device, placement: { kind: 'rack', rackId, bottomHalfU, face: 'front' } }] });
      place(it.room.rackA, 2 * 19);
      expect(tipOf(it)?.x).toBe(before?.x);
      expect((before?.y ?? NaN) - (tipOf(it)?.y ?? NaN)).toBeCloseTo(10 * 44.45, -1);
      place(it.room.rackB, 2 * 19);
      expect(tipOf(it)).toEqual({ x: 700, y: 300 });
    });

    it('points at its first point again once the thing is gone, and at the copy of the thing in a copy of the rack', () => {
      const it = drawn();
      it.room.run(duplicateRecords, { ids: [it.room.rackA] });
      const targets = it.room.store.all('annotation').map(({ place, target }) => [place.view === 'racks' && place.rackId === it.room.rackA, target?.id === it.device, it.room.store.all('device').some(({ id }) => id === target?.id)]);
      expect(targets).toHaveLength(2);
      expect(targets).toEqual(expect.arrayContaining([[true, true, true], [false, false, true]]));
      it.room.run(removeRecords, { ids: [it.device] });
      expect(tipOf(it)).toEqual({ x: 90, y: 80 });
    });

    it('is aimed anew, or at nothing', () => {
      const it = drawn();
      it.room.run(updateAnnotations, { changes: [{ annotationId: it.id, points: [{ xMm: 5, yMm: 6 }, { xMm: 700, yMm: 300 }], target: null }] });
      expect(it.room.store.get('annotation', it.id)?.target).toBeUndefined();
      expect(tipOf(it)).toEqual({ x: 5, y: 6 });
    });
  });

  it('refuse points that make no such shape, and change nothing', () => {
    const room = new SmallRoom();
    const id = room.run(addAnnotation, { place: { view: 'topology' }, shape: 'cloud', points: [{ xMm: 0, yMm: 0 }, { xMm: 9, yMm: 9 }] });
    const before = room.store.snapshot();
    expect(execute(room.store, addAnnotation, { place: { view: 'topology' }, shape: 'cloud', points: [{ xMm: 0, yMm: 0 }] }).ok).toBe(false);
    expect(execute(room.store, updateAnnotations, { changes: [{ annotationId: id, points: [{ xMm: 0, yMm: 0 }] }] }).ok).toBe(false);
    expect(room.store.snapshot()).toEqual(before);
  });
});
