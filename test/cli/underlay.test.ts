import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addUnderlay } from '../../shared/commands/underlay/add-underlay.ts';
import { sha256 } from '../../shared/formats/design-file/sha256.ts';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import { Cli } from '../support/cli.ts';
import { plainPng } from '../support/plain-png.ts';
import { SmallRoom } from '../support/small-room.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await Cli.open();
});
afterEach(() => cli.close());

it('cablewright export draws the picture that the file holds under its plan, and does without one that is missing', async () => {
  const picture = plainPng(60, 40);
  const room = new SmallRoom();
  room.run(addUnderlay, { roomId: room.roomId, name: 'floor.png', sha256: sha256(picture), widthPx: 60, heightPx: 40 });
  await writeFile(join(cli.folder, 'whole.cablewright'), writeDesignFile(room.store.snapshot(), { applicationVersion: '', attachments: [picture] }));
  await writeFile(join(cli.folder, 'bare.cablewright'), writeDesignFile(room.store.snapshot(), { applicationVersion: '' }));
  const plan = async (name: string): Promise<string> => {
    const run = await cli.run('export', `${name}.cablewright`, '-o', `${name}.svg`, '--sheet', 'plan-room');
    expect([run.code, run.error]).toEqual([0, '']);
    return new TextDecoder().decode(await cli.bytes(`${name}.svg`));
  };
  expect(await plan('whole')).toContain('href="data:image/png;base64,iVBORw0KGgo');
  expect(await plan('bare')).not.toContain('<image');
});
