import { readFileSync } from 'node:fs';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

/** Puts every question of a file to the product's rules, prints each miss, and ends with the count. Exit code 1 when anything missed, 2 for a file that cannot be read. */
export function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('Usage: npm run -s standards -- FILE.json');
    return 2;
  }
  const read = readCases(path);
  if (typeof read === 'string') {
    console.error(`${path}: ${read}`);
    return 2;
  }
  const outcomes = read.map(judge);
  for (const { example, misses, findings } of outcomes.filter((outcome) => outcome.misses.length > 0)) {
    console.log(`${example.id} ${example.description ?? ''}\n  input: ${JSON.stringify(example.input)}`);
    for (const miss of misses) console.log(`  ${miss}`);
    for (const finding of findings) console.log(`  finding: ${finding}`);
  }
  const failed = outcomes.filter(({ misses }) => misses.length > 0).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function readCases(path: string): ReturnType<typeof workedExamplesSchema.parse>['cases'] | string {
  try {
    const parsed = workedExamplesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data.cases : 'not in the form of worked examples: an object with a list "cases" of {id, area, input, expected}.';
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
