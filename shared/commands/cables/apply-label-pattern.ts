import type { Id } from '../../base/id.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import type { Cable } from '../../model/cable.ts';
import { idField, nameField } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import { defineCommand, refuse } from '../command.ts';
import { labelFrom, type LabelPattern, readPattern } from './label-pattern.ts';

const args = z.strictObject({
  /** In the order they are numbered. */
  cableIds: z.array(idField('cable')).min(1).max(100_000).readonly(),
  /** For example `{rack}-{n:000}`. */
  pattern: nameField,
  /** The first running number. */
  start: z.int().min(0).max(100_000_000),
});

/** Labels cables by a pattern of the person's own. All or none: a label that another cable has, or that two of them would get, is refused. */
export const applyLabelPattern = defineCommand<z.infer<typeof args>, number>({
  id: 'label.applyPattern',
  args,
  title: ({ cableIds, pattern }) => `Label ${cableIds.length === 1 ? 'a cable' : `${cableIds.length} cables`} ${pattern}`,
  run: (tx, { cableIds, pattern, start }) => {
    const read = readPattern(tx, pattern);
    if (!read.ok) return refuse('no-pattern', read.error);
    const labels = labelsFrom(tx, read.value, [...new Set(cableIds)], start);
    if (!labels.ok) return refuse('no-label', labels.error);
    /* A label for the far end was made from the old one. */
    for (const [id, label] of labels.value) tx.update('cable', id, { label }, ['farLabel']);
    return ok(labels.value.size);
  },
});

/** The label that each cable would get; the error names the first that cannot be. */
export function labelsFrom(view: DesignView, pattern: LabelPattern, cableIds: readonly Id<'cable'>[], start: number): Result<ReadonlyMap<Id<'cable'>, string>, string> {
  const labelled = new Set<string>(cableIds);
  const given = new Set<string>();
  const labels = new Map<Id<'cable'>, string>();
  for (const [index, id] of cableIds.entries()) {
    const cable = view.get('cable', id);
    if (cable === undefined) return err('A cable no longer exists.');
    const label = labelFrom(view, pattern, cable, start + index);
    if (!label.ok) return label;
    if (given.has(label.value)) return err(`Two of these cables would be labelled "${label.value}": put {n} into the pattern.`);
    if (isTakenByOthers(view, label.value, labelled)) return err(`Another cable is labelled "${label.value}" already: begin at another number, or change the pattern.`);
    given.add(label.value);
    labels.set(id, label.value);
  }
  return ok(labels);
}

const isTakenByOthers = (view: DesignView, label: string, labelled: ReadonlySet<string>): boolean => view.find('cablesByLabel', label).some((other) => !labelled.has(other.id));

/** The first number from which none of the cables would get a label that another cable has: 1 where that is free. */
export function firstFreeStart(view: DesignView, pattern: LabelPattern, cableIds: readonly Id<'cable'>[]): number {
  if (!pattern.some((part) => part.kind === 'number')) return 1;
  const labelled = new Set<string>(cableIds);
  const cables = cableIds.flatMap((id) => view.get('cable', id) ?? []);
  let start = 1;
  for (let last = lastTaken(view, pattern, cables, labelled, start); last !== undefined; last = lastTaken(view, pattern, cables, labelled, start)) start += last + 1;
  return start;
}

function lastTaken(view: DesignView, pattern: LabelPattern, cables: readonly Cable[], labelled: ReadonlySet<string>, start: number): number | undefined {
  for (let index = cables.length - 1; index >= 0; index -= 1) {
    const cable = cables[index];
    const label = cable && labelFrom(view, pattern, cable, start + index);
    if (label?.ok === true && isTakenByOthers(view, label.value, labelled)) return index;
  }
  return undefined;
}
