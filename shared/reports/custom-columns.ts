import { PROJECT_ID } from '../model/design.ts';
import type { CustomField } from '../model/project.ts';
import type { DesignView } from '../store/design-view.ts';
import type { Cell, Column } from './table.ts';

/* Apart from the keys of the table's own columns. */
const keyOf = (field: CustomField): string => `custom ${field.key}`;

const fieldsOf = (view: DesignView, on: CustomField['on']): readonly CustomField[] => (view.get('project', PROJECT_ID)?.customFields ?? []).filter((field) => field.on === on);

/** Columns of the design's own fields, in their order. */
export const customColumns = (view: DesignView, on: CustomField['on']): readonly Column[] => fieldsOf(view, on).map((field) => ({ key: keyOf(field), title: field.name, type: 'text' }));

/** What a record has in them; a field without a value stays empty. */
export const customCells = (view: DesignView, on: CustomField['on'], values: Readonly<Record<string, string>> | undefined): Readonly<Record<string, Cell>> =>
  values === undefined ? {} : Object.fromEntries(fieldsOf(view, on).map((field) => [keyOf(field), values[field.key]]));
