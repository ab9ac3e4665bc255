import { describe, expect, it } from 'vitest';
import { stableStringify } from '../../../shared/base/json.ts';
import { designJsonSchema } from '../../../shared/formats/design-file/design-document.ts';
import { RECORD_KINDS } from '../../../shared/model/design.ts';

const text = `${stableStringify(designJsonSchema())}\n`;

describe('docs/design.schema.json', () => {
  /* After a change to a record's schema: npx vitest run --config test/vitest.config.ts test/formats/design-file/design-schema.test.ts -u */
  it('says what the program reads', async () => {
    await expect(text).toMatchFileSnapshot('../../../docs/design.schema.json');
  });

  it('covers every table and refuses fields it does not know', () => {
    const schema = JSON.parse(text) as { properties: { tables: { properties: object; additionalProperties: boolean } }; additionalProperties: boolean };
    expect(Object.keys(schema.properties.tables.properties).sort()).toEqual([...RECORD_KINDS].sort());
    expect([schema.additionalProperties, schema.properties.tables.additionalProperties]).toEqual([false, false]);
  });
});
