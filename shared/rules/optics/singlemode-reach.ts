import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { checkReach, REACH_MESSAGES } from './fibre-reach.ts';

/** Reach of optics on single-mode fibre. */
export const singlemodeReach = defineRule({
  id: 'optics/singlemode-reach',
  title: 'Reach on single-mode fibre',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.3-D',
  what: 'A link over single-mode fibre must not be longer than its optics reach on the lowest grade in the channel.',
  why: 'Beyond the reach the receiver gets too little light, or the pulses have run into one another.',
  todo: 'Use optics that reach further at both ends, or OS2 in place of an older grade.',
  messages: REACH_MESSAGES,
  check: (subject, context) => checkReach('singlemode', subject, context),
  examples: {
    valid: [
      {
        title: '10GBASE-LR over 10 km of OS2',
        design: (d) => {
          const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
          for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-LR', 10_000));
          d.cable(fibreCord('os2'), a.port(1), b.port(1), { lengthMm: 10_000_000 });
        },
      },
    ],
    invalid: [
      {
        title: '100GBASE-DR over 600 m of OS2',
        messageIds: ['tooFar'],
        design: (d) => {
          const [a, b] = [d.device('SW1', cageSwitch('qsfp28', [100_000])), d.device('SW2', cageSwitch('qsfp28', [100_000]))];
          for (const device of [a, b]) d.optic(device.port(1), optic('qsfp28', '100GBASE-DR', 100_000));
          d.cable(fibreCord('os2'), a.port(1), b.port(1), { lengthMm: 600_000 });
        },
      },
    ],
  },
});
