import type { CheckReport } from '../../shared/rules/finding.ts';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The findings in few words: `2 errors, 5 warnings`. */
export function countsText({ findings }: CheckReport): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    { count: count('error'), word: 'error' },
    { count: count('warning'), word: 'warning' },
    { count: count('info'), word: 'note' },
  ];
  const said = parts.filter((part) => part.count > 0).map((part) => plural(part.count, part.word));
  return said.length === 0 ? 'No findings' : said.join(', ');
}
