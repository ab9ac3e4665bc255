import { fibreFacts, modeOf } from '../../catalog/media.ts';
import type { Medium } from '../../model/cable-type.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { cageSwitch, fibreCord, fibrePanel, optic } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { mediumName } from '../fibre-channel.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { listNames } from '../quantities.ts';

/** Multimode fibre of several grades in one channel. */
export const gradeMixing = defineRule({
  id: 'optics/grade-mixing',
  title: 'Grades of multimode fibre mixed',
  scope: 'channel',
  severity: 'warning',
  standard: 'TIA-568.3-D; ISO/IEC 11801-1',
  what: 'All multimode fibre of a channel with the same core should be of one grade.',
  why: 'The channel counts as its lowest grade: a short OM2 cord takes the reach of an OM4 trunk down to that of OM2.',
  todo: 'Replace the cables of the lower grade.',
  messages: { mixed: '{lower} ({lowest}) is joined with {best}: the channel counts as {lowest}.' },
  check({ channel }, { view, report }) {
    const multimode = channel.cables.filter(({ type }) => modeOf(type.medium) === 'multimode');
    const media = [...new Set(multimode.map(({ type }) => type.medium))].sort((a, b) => gradeOf(a) - gradeOf(b));
    const [lowest, best] = [media[0], media.at(-1)];
    if (lowest === undefined || best === undefined || lowest === best || fibreFacts(lowest)?.coreUm !== fibreFacts(best)?.coreUm) return;
    const lower = multimode.filter(({ type }) => type.medium !== best);
    report({
      messageId: 'mixed',
      data: { lower: listNames([...new Set(multimode.filter(({ type }) => type.medium === lowest).map(({ cable }) => cableName(view, cable)))]), lowest: mediumName(lowest), best: mediumName(best) },
      subjects: multimode.map(({ cable }) => subjectOfCable(view, cable)),
      actual: { text: listNames(media.map(mediumName)) },
      required: { text: 'one grade' },
      fixes: retypeFixes(view, lower, best, mediumName(best)),
    });
  },
  examples: {
    valid: [{ title: 'OM4 throughout', design: (d) => patched(d, 'om4') }],
    invalid: [
      { title: 'an OM2 cord on an OM4 trunk', messageIds: ['mixed'], design: (d) => patched(d, 'om2') },
      { title: 'an OM3 cord on an OM4 trunk', messageIds: ['mixed'], design: (d) => patched(d, 'om3') },
    ],
  },
});

const gradeOf = (medium: Medium): number => fibreFacts(medium)?.grade ?? 0;

function patched(d: ExampleDesign, medium: Medium): void {
  const [a, b, panel] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch()), d.device('FP1', fibrePanel())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-SR', 10_000));
  d.cable(fibreCord(medium), a.port(1), panel.port(1));
  d.cable(fibreCord('om4'), panel.port('r1'), b.port(1), { lengthMm: 40_000 });
}
