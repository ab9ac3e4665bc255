import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineReportRule } from '../engine/rule.ts';

/** Waivers that no longer accept anything. */
export const staleWaiver = defineReportRule({
  id: 'data/stale-waiver',
  title: 'A stale waiver',
  scope: 'report',
  severity: 'info',
  standard: 'Completeness of the design',
  what: 'Lists waivers whose finding is gone, or whose finding now rests on other facts than those it was accepted on.',
  why: 'A waiver accepts one state of things. What has changed since was never accepted by anybody.',
  todo: 'Take the waiver back, and waive the finding anew if it still holds and is still acceptable.',
  messages: {
    gone: 'The finding of {rule} that {author} waived on {date} no longer exists.',
    changed: 'The facts have changed since {author} waived a finding of {rule} on {date}: it counts again.',
  },
  check({ findings, waivers, switchedOff }, { report }) {
    const factsByFingerprint = new Map<string, Set<string>>();
    for (const { fingerprint, facts } of findings) factsByFingerprint.set(fingerprint, (factsByFingerprint.get(fingerprint) ?? new Set()).add(facts));
    for (const waiver of waivers) {
      const present = factsByFingerprint.get(waiver.fingerprint);
      if (switchedOff.has(waiver.ruleId) || present?.has(waiver.facts) === true) continue;
      report({
        messageId: present === undefined ? 'gone' : 'changed',
        data: { rule: waiver.ruleId, author: waiver.author, date: waiver.date },
        subjects: [{ kind: 'waiver', id: waiver.id, name: `Waiver of ${waiver.ruleId}` }],
        actual: { text: waiver.reason },
        fixes: [{ title: 'Take the waiver back', commandId: 'finding.unwaive', args: { waiverId: waiver.id } }],
      });
    }
  },
  examples: {
    valid: [{ title: 'no waivers', design: (d) => void d.device('SW', copperSwitch()) }],
    invalid: [
      {
        title: 'the label was mended since',
        messageIds: ['gone'],
        design: (d) => void d.waiver({ ruleId: 'label/duplicate', fingerprint: 'label/duplicate shared cable:x cable:y', facts: '0', reason: 'Both ends of one cable', author: 'A. Engineer', date: '2024-05-01' }),
      },
      {
        title: 'a dangling cable waived on other facts',
        messageIds: ['changed'],
        design: (d) => {
          const id = d.cable(copperCord('cat6a'), d.device('SW', copperSwitch()).port(1), undefined);
          d.waiver({ ruleId: 'connection/dangling-cable', fingerprint: `connection/dangling-cable oneEnd ${id}`, facts: '0', reason: 'For the door controller', author: 'A. Engineer', date: '2024-05-01' });
        },
      },
    ],
  },
});
