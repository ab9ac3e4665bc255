import { CORE_MISMATCH_CENTI_DB, fibreFacts } from '../../catalog/media.ts';
import type { ChannelCable } from '../../topology/channel.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { cageSwitch, fibreCord, fibrePanel, optic } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { mediumName } from '../fibre-channel.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { coresDiffer } from './channel-loss.ts';
import { decibels, lossQuantity } from './loss-quantities.ts';

/** Multimode cores of different size joined. */
export const coreMismatch = defineRule({
  id: 'optics/core-mismatch',
  title: 'Multimode cores of different size',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA-568.3-D; ISO/IEC 11801-1',
  what: 'Fibre of 62.5 µm (OM1) must not be joined with fibre of 50 µm (OM2 to OM5). Where the loss of the joint is entered it is a warning.',
  why: 'Light that goes from the wide core into the narrow one is cut off around it: 0.4 to 4.7 dB are lost at the joint, and one fibre of every pair goes that way.',
  todo: 'Replace the cable of the other core. Where it has to stay, measure the joint and enter its loss as extra loss of the cable.',
  messages: { mismatch: '{wide} ({wideName}, 62.5 µm) is joined with {narrow} ({narrowName}, 50 µm): {loss} at the joint.' },
  check({ channel }, { view, report, measure }) {
    const joint = channel.cables.flatMap((cable, i) => jointOf(channel.cables[i - 1], cable) ?? [])[0];
    if (joint === undefined) return;
    const { wide, narrow } = joint;
    const subjects = [wide, narrow].map(({ cable }) => subjectOfCable(view, cable));
    const stated = wide.cable.extraLossCentiDb ?? narrow.cable.extraLossCentiDb;
    measure({ mismatchLoss: lossQuantity(stated ?? CORE_MISMATCH_CENTI_DB) }, subjects);
    const multimode = channel.cables.filter(({ type }) => fibreFacts(type.medium)?.mode === 'multimode');
    report({
      messageId: 'mismatch',
      data: {
        wide: cableName(view, wide.cable), wideName: mediumName(wide.type.medium), narrow: cableName(view, narrow.cable), narrowName: mediumName(narrow.type.medium),
        loss: stated === undefined ? `up to ${decibels(CORE_MISMATCH_CENTI_DB)} dB or more` : `${decibels(stated)} dB of other losses are counted`,
      },
      subjects,
      atMost: stated === undefined ? undefined : 'warning',
      actual: { text: '62.5 µm and 50 µm' },
      required: { text: 'one core size' },
      fixes: retypeFixes(view, multimode.filter(({ type }) => fibreFacts(type.medium)?.coreUm !== fibreFacts(narrow.type.medium)?.coreUm), narrow.type.medium, mediumName(narrow.type.medium)),
    });
  },
  examples: {
    valid: [{ title: 'OM1 throughout', design: (d) => patched(d, 'om1') }],
    invalid: [{ title: 'an OM3 cord on an OM1 trunk', messageIds: ['mismatch'], design: (d) => patched(d, 'om3') }],
  },
});

function patched(d: ExampleDesign, medium: 'om1' | 'om3'): void {
  const [a, b, panel] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch()), d.device('FP1', fibrePanel())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
  d.cable(fibreCord(medium), a.port(1), panel.port(1));
  d.cable(fibreCord('om1'), panel.port('r1'), b.port(1), { lengthMm: 20_000 });
}

/** A joint of two core sizes; undefined where the cables go together. */
function jointOf(a: ChannelCable | undefined, b: ChannelCable): { readonly wide: ChannelCable; readonly narrow: ChannelCable } | undefined {
  if (a === undefined || !coresDiffer(a, b)) return undefined;
  return (fibreFacts(a.type.medium)?.coreUm ?? 0) > (fibreFacts(b.type.medium)?.coreUm ?? 0) ? { wide: a, narrow: b } : { wide: b, narrow: a };
}
