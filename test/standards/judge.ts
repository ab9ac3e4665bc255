import type { Finding, Measurement, Quantity } from '../../shared/rules/finding.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { examineDesign } from '../../shared/rules/registry.ts';
import type { Area } from './area.ts';
import { AREAS } from './areas/all-areas.ts';
import { inUnitOf, stemOf } from './number-units.ts';
import type { Verdict, WorkedExample } from './worked-example.ts';

/** What came of one question. */
export interface Outcome {
  readonly example: WorkedExample;
  /** What differs from what was expected; empty when all is as expected. */
  readonly misses: readonly string[];
  /** Messages of the findings that answered. */
  readonly findings: readonly string[];
}

/** Draws the question, lets the product's own rules check the drawing, and compares. */
export function judge(example: WorkedExample): Outcome {
  const area = AREAS.find(({ areas }) => areas.includes(example.area));
  if (area === undefined) return { example, misses: [`nothing draws the area "${example.area}"`], findings: [] };
  const design = new ExampleDesign();
  try {
    area.draw(design, example);
  } catch (error) {
    return { example, misses: [`cannot be drawn: ${error instanceof Error ? error.message : String(error)}`], findings: [] };
  }
  const { report, measured } = examineDesign(design.store());
  const isAnswer = (ruleId: string): boolean => area.answers(example).some((id) => (id.endsWith('/') ? ruleId.startsWith(id) : ruleId === id));
  const findings = report.findings.filter(({ ruleId }) => isAnswer(ruleId));
  const misses = [...verdictMisses(example, findings), ...numberMisses(example, area, findings, measured.filter(({ ruleId }) => isAnswer(ruleId)))];
  return { example, misses, findings: findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message}`) };
}

function verdictMisses({ expected }: WorkedExample, findings: readonly Finding[]): readonly string[] {
  const found = verdictOf(findings);
  const accepted = [expected.verdict, ...(expected.accept ?? [])];
  return accepted.includes(found) ? [] : [`verdict: expected ${accepted.join(' or ')}, found ${found}`];
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'ok';
}

const NOT_NUMBERS = new Set(['tolerance']);

/* Rounding in print: half of the last digit that two decimals show. */
const DEFAULT_TOLERANCE = 0.005;

function numberMisses(example: WorkedExample, area: Area, findings: readonly Finding[], measured: readonly Measurement[]): readonly string[] {
  const figures = measured.flatMap(({ figures: named }) => Object.entries(named));
  return numbersOf(example.expected).flatMap(([key, expected]) => {
    const name = area.figures?.[stemOf(key)] ?? camelCase(stemOf(key));
    const candidates = figures.filter(([figure]) => figure === name).map(([, quantity]) => quantity);
    return numberMiss(key, expected, candidates, example.expected.tolerance ?? DEFAULT_TOLERANCE, name);
  });
}

function numberMiss(key: string, expected: number, candidates: readonly Quantity[], tolerance: number, name: string): readonly string[] {
  const values = candidates.flatMap((quantity) => inUnitOf(key, quantity) ?? []);
  if (values.some((value) => Math.abs(value - expected) <= tolerance + 1e-9)) return [];
  const found = values.length === 0 ? `no figure "${name}"` : values.join(', ');
  return [`${key}: expected ${expected} within ${tolerance}, found ${found}`];
}

function numbersOf(expected: WorkedExample['expected']): readonly (readonly [string, number])[] {
  return Object.entries(expected).flatMap(([key, value]): [string, number][] => {
    if (typeof value === 'number') return NOT_NUMBERS.has(key) ? [] : [[key, value]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([part, inner]): [string, number][] => (typeof inner === 'number' ? [[`${key}_${part}`, inner]] : []));
  });
}

const camelCase = (stem: string): string => stem.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
