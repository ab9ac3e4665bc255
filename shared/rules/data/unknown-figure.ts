import type { NotCheckable, Subject } from '../finding.ts';
import { copperSwitch, server } from '../engine/example-types.ts';
import { defineReportRule } from '../engine/rule.ts';
import { countQuantity, listNames } from '../quantities.ts';

/** Figures whose absence kept a check from running. */
export const unknownFigure = defineReportRule({
  id: 'data/unknown-figure',
  title: 'An unknown figure',
  scope: 'report',
  severity: 'info',
  standard: 'Completeness of the design',
  what: 'Lists, for each device, rack or cable, the figures that some check needs and that are not known.',
  why: 'What could not be checked is not thereby right: the all-clear holds only for what was looked at.',
  todo: 'Enter the figure from the maker\'s data sheet, or accept that the check does not run.',
  messages: { unknown: 'Not known for {name}: {missing}; {rules} could not be checked.' },
  check({ notCheckable }, { report }) {
    for (const { subject, gaps } of groupBySubject(notCheckable.filter((gap) => gap.coveredBy === undefined))) {
      const missing = [...new Set(gaps.map((gap) => gap.missing))].sort();
      const rules = [...new Set(gaps.map((gap) => gap.ruleId))].sort();
      report({ messageId: 'unknown', subjects: [subject], data: { name: subject.name, missing: listNames(missing), rules: listNames(rules) }, actual: countQuantity(missing.length, 'unknown figure') });
    }
  },
  examples: {
    valid: [{ title: 'all figures known', design: (d) => void d.device('S1', server(), { rack: d.rack('A01', undefined, { powerLimitW: 1000 }) }) }],
    invalid: [
      { title: 'a device of unknown weight and depth', messageIds: ['unknown'], design: (d) => void d.device('SW', withoutSize(), { rack: d.rack('A01') }) },
    ],
  },
});

function withoutSize(): ReturnType<typeof copperSwitch> {
  const { weightG: _weight, depthMm: _depth, ...rest } = copperSwitch();
  return rest;
}

interface SubjectGaps {
  readonly subject: Subject;
  readonly gaps: NotCheckable[];
}

function groupBySubject(notCheckable: readonly NotCheckable[]): readonly SubjectGaps[] {
  const groups = new Map<string, SubjectGaps>();
  for (const gap of notCheckable) {
    const [subject] = gap.subjects;
    if (subject === undefined) continue;
    const key = `${subject.id} ${subject.portKey ?? ''}`;
    const group = groups.get(key) ?? { subject, gaps: [] };
    group.gaps.push(gap);
    groups.set(key, group);
  }
  return [...groups.values()];
}
