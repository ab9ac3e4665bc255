import { z } from '../../shared/base/zod.ts';

const valueField: z.ZodType<unknown> = z.unknown();

/** One question and its expected answer, as in the files that `npm run -s standards` reads. Further fields are allowed and ignored. */
export const workedExampleSchema = z.looseObject({
  id: z.string(),
  area: z.string(),
  description: z.string().optional(),
  input: z.record(z.string(), valueField),
  expected: z.looseObject({ verdict: z.enum(['ok', 'warning', 'error']), rule: z.string().optional(), accept: z.array(z.enum(['ok', 'warning', 'error'])).optional(), tolerance: z.number().optional() }),
});

/** One question and its expected answer. */
export type WorkedExample = z.infer<typeof workedExampleSchema>;

/** A file of questions. */
export const workedExamplesSchema = z.looseObject({ cases: z.array(workedExampleSchema) });

/** What an answer may be. */
export type Verdict = 'ok' | 'warning' | 'error';
