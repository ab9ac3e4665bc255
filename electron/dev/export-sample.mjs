import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { inProject } from './paths.mjs';
import { runNode, tail } from './run.mjs';
import { StepError, step } from './step.mjs';

/** Without a display: what the application would hand over for the sample, made by the command line into out/. */
export async function exportSample(name) {
  const sample = `assets/samples/${name}.cablewright`;
  const out = (ending) => `out/${name}${ending}`;
  await mkdir(inProject('out'), { recursive: true });
  console.log('\nNo display was found (DISPLAY and WAYLAND_DISPLAY are not set): writing the documents of the sample design instead of opening a window.');
  await command('drawings', ['export', sample, '-o', out('.pdf')], out('.pdf'));
  await command('bill of materials', ['bom', sample, '-o', out('-bom.xlsx')], out('-bom.xlsx'));
  await command('', ['bom', sample, '-o', out('-bom.csv')], out('-bom.csv'));
  await command('cable schedule', ['schedule', sample, '-o', out('-schedule.xlsx')], out('-schedule.xlsx'));
  await command('', ['schedule', sample, '-o', out('-schedule.csv')], out('-schedule.csv'));
  const findings = await command('findings', ['check', sample, '--format', 'json', '--fail-on', 'never'], out('-findings.json'));
  await writeFile(inProject(out('-findings.json')), findings);
  return 0;
}

async function command(name, args, file) {
  let output = '';
  await step(name, async () => {
    if (args.includes('-o')) await rm(inProject(file), { force: true });
    const result = await runNode(inProject('dist/cli/cablewright.js'), args);
    if (result.code !== 0) throw new StepError(`"cablewright ${args.join(' ')}" failed:\n${tail(result.output)}`);
    if (args.includes('-o') && !existsSync(inProject(file))) throw new StepError(`"cablewright ${args.join(' ')}" ended well but wrote no ${file}.`);
    output = result.output;
    return file;
  });
  return output;
}
