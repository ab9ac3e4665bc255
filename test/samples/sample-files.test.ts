import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkIntegrity } from '../../shared/model/integrity.ts';
import { readDesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { sampleBytes, samplePath, SAMPLES } from './sample-files.ts';

/* `WRITE_SAMPLES=1 npx vitest run test/samples` writes the files anew after a change of the generators, of the library or of the file format. */
beforeAll(() => {
  if (process.env['WRITE_SAMPLES'] === '1') for (const sample of SAMPLES) writeFileSync(samplePath(sample.name), sampleBytes(sample));
});

describe.each(SAMPLES)('the sample $name', (sample) => {
  test('is the file that its generator makes', () => {
    const committed = readFileSync(samplePath(sample.name));
    expect(committed.equals(sampleBytes(sample)), 'The generator makes another file: run WRITE_SAMPLES=1 npx vitest run test/samples and look at what changed.').toBe(true);
  });

  test('opens and holds what was generated', () => {
    const read = readDesignFile(new Uint8Array(readFileSync(samplePath(sample.name))), sample.name);
    expect(read.ok && read.value.tables).toEqual(sample.tables());
    expect(checkIntegrity(sample.tables())).toEqual([]);
  });
});
