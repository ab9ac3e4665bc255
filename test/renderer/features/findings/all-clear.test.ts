import { describe, expect, it } from 'vitest';
import { allClearText } from '../../../../renderer/features/findings/all-clear-text.ts';
import { subjectText } from '../../../../renderer/features/findings/subject-text.ts';
import type { CheckReport } from '../../../../shared/rules/finding.ts';
import { checkDesign } from '../../../../shared/rules/registry.ts';
import { copperCord, copperSwitch, DesignBuilder } from '../../../support/design-builder.ts';

const report = (more: Partial<CheckReport> = {}): CheckReport => ({ findings: [], waived: [], checked: ['a/b', 'c/d'], switchedOff: [], notCheckable: [], ...more });

describe('an all-clear', () => {
  it('says that nothing was left out only where nothing was', () => {
    expect(allClearText(report())).toBe('2 rules have looked at the whole design and found nothing open. Nothing was left out.');
    expect(allClearText(report({ checked: ['a/b'], switchedOff: ['c/d'], notCheckable: [{ ruleId: 'a/b', subjects: [], missing: 'length' }] }))).toBe(
      '1 rule has looked at the whole design and found nothing open. Not covered: 1 rule was switched off, 1 check could not run for want of data.',
    );
  });

  it('counts what was waived in a real design', () => {
    const design = new DesignBuilder();
    design.cable(copperCord('cat6a'), design.device('SW1', copperSwitch()).port(1), undefined, { label: 'C-1', lengthMm: 3000 });
    const [finding] = checkDesign(design.store()).findings;
    if (finding === undefined) throw new Error('nothing to waive');
    expect(subjectText(finding)).toMatch(/^C-1/);
    design.waiver({ ruleId: finding.ruleId, fingerprint: finding.fingerprint, facts: finding.facts, reason: 'Spare', author: 'A. Engineer', date: '2024-05-01' });
    expect(allClearText(checkDesign(design.store()))).toContain('1 finding was waived');
  });
});
