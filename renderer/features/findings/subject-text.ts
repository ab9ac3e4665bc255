import type { Finding } from '../../../shared/rules/finding.ts';

/** What a finding is about, in few words: its first subject and how many others. */
export function subjectText({ subjects }: Pick<Finding, 'subjects'>): string {
  const [first] = subjects;
  if (first === undefined) return 'Design';
  const others = subjects.length - 1;
  return others > 0 ? `${first.name} +${others}` : first.name;
}
