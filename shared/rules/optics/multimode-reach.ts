import { cageSwitch, fibreCord, fibrePanel, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { checkReach, REACH_MESSAGES } from './fibre-reach.ts';

/** Reach of optics on multimode fibre. */
export const multimodeReach = defineRule({
  id: 'optics/multimode-reach',
  title: 'Reach on multimode fibre',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.3-D',
  what: 'A link over multimode fibre must not be longer than its optics reach on the lowest grade in the channel.',
  why: 'Modal dispersion blurs the signal with distance; the lower the grade of the fibre and the higher the rate, the sooner.',
  todo: 'Use fibre of a higher grade throughout, optics that reach further, or single-mode fibre and optics.',
  messages: REACH_MESSAGES,
  check: (subject, context) => checkReach('multimode', subject, context),
  examples: {
    valid: [
      {
        title: '10GBASE-SR over exactly 300 m of OM3',
        design: (d) => {
          const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
          for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.cable(fibreCord('om3'), a.port(1), b.port(1), { lengthMm: 300_000 });
        },
      },
    ],
    invalid: [
      {
        title: '10GBASE-SR over 301 m of OM3',
        messageIds: ['tooFar'],
        design: (d) => {
          const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
          for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.cable(fibreCord('om3'), a.port(1), b.port(1), { lengthMm: 301_000 });
        },
      },
      {
        title: 'an OM3 cord in a channel of OM4 that counts on its grade',
        messageIds: ['tooFar'],
        design: (d) => {
          const [a, b, panel] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch()), d.device('FP1', fibrePanel())];
          for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.cable(fibreCord('om3'), a.port(1), panel.port(1), { lengthMm: 5000 });
          d.cable(fibreCord('om4'), panel.port('r1'), b.port(1), { lengthMm: 350_000 });
        },
      },
    ],
  },
});
