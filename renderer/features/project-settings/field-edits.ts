import type { CustomField } from '../../../shared/model/project.ts';

/** A key for a new field: its name in lower case, with a number where that is taken. It stays when the field is renamed. */
export function newFieldKey(name: string, on: CustomField['on'], fields: readonly CustomField[]): string {
  const stem = name.trim().toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80) || 'field';
  const isTaken = (key: string): boolean => fields.some((field) => field.on === on && field.key === key);
  let key = stem;
  for (let n = 2; isTaken(key); n += 1) key = `${stem}-${n}`;
  return key;
}

/** The fields with one of them moved up (-1) or down (1) among those of its kind. */
export function movedField(fields: readonly CustomField[], field: CustomField, by: 1 | -1): readonly CustomField[] {
  const others = fields.filter((each) => each.on === field.on);
  const other = others[others.indexOf(field) + by];
  if (other === undefined) return fields;
  return fields.map((each) => (each === field ? other : each === other ? field : each));
}
