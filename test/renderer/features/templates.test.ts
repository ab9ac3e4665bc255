import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../renderer/features/start/templates.ts';
import { blankRoomTables } from '../../../renderer/app/blank-room.ts';
import { readDesignFile } from '../../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../../shared/formats/design-file/write-design-file.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { openDesign } from '../../support/open-design.ts';

describe.each(TEMPLATES)('the template $title', (template) => {
  const tables = template.tables();

  it('has all its devices: each fits its rack and has a name of its own', () => {
    expect(tables.device.length).toBe({ closet: 4, 'one-rack': 5, 'two-racks': 11 }[template.key]);
    expect(new Set(tables.device.map((device) => device.name)).size).toBe(tables.device.length);
  });

  it('breaks no rule before it is cabled', () => {
    expect(checkDesign(openDesign(tables)).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('can be saved and read back', () => {
    const read = readDesignFile(writeDesignFile(tables, { applicationVersion: '0' }), 'template');
    expect(read.ok && openDesign(read.value.tables).snapshot()).toEqual(openDesign(tables).snapshot());
  });
});

it('a blank room is a design of one room of that size', () => {
  const tables = blankRoomTables({ name: 'Raum', widthMm: 5500, depthMm: 4000 });
  expect(tables.room).toMatchObject([{ name: 'Raum', widthMm: 5500, depthMm: 4000 }]);
  expect(readDesignFile(writeDesignFile(tables, { applicationVersion: '0' }), 'blank').ok).toBe(true);
});
