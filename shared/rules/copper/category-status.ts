import { formatLength } from '../../base/units.ts';
import { CAT8_CHANNEL, copperCategory } from '../../catalog/copper.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { Status } from '../../model/fields.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';

const WITHDRAWN: ReadonlySet<Medium> = new Set<Medium>(['cat3', 'cat5']);
const ISO_ONLY: ReadonlySet<Medium> = new Set<Medium>(['cat7', 'cat7a', 'cat8.2']);
const SHORT_ONLY: ReadonlySet<Medium> = new Set<Medium>(['cat8.1', 'cat8.2']);

/* Cabling that was there before: nobody chooses its category now. */
const THERE_BEFORE: ReadonlySet<Status> = new Set<Status>(['existing', 'to-remove', 'removed']);

/** Categories that are no longer, or not everywhere, in the standards. */
export const categoryStatus = defineRule({
  id: 'copper/category-status',
  title: 'Standing of the category',
  scope: 'cable',
  severity: 'info',
  standard: 'TIA-568.2-D; ISO/IEC 11801-1',
  what: 'Cat3 and Cat5 are withdrawn for data and not for new cabling; Cat7, Cat7A and Cat8.2 are categories of ISO/IEC 11801 only; Cat8 is specified for channels of 30 m and counts as Cat6A beyond.',
  why: 'What no standard in force describes cannot be tested against one, and spare parts become rare.',
  todo: 'Plan new cabling with a category of the standard that you work to.',
  options: { practice: { default: 'tia', values: ['tia', 'iso'], description: 'The standard worked to: tia also notes categories that only ISO/IEC 11801 knows.' } },
  messages: {
    withdrawn: '{cable} is {category}, which is withdrawn: fit for what it carries today, not for new cabling.',
    isoOnly: '{cable} is {category}, which TIA-568 does not know; with RJ45 at both ends the channel counts as Cat6A.',
    longCat8: '{cable} is {category} and {length}: beyond {limit} it counts as Cat6A.',
  },
  check({ cable, type }, { view, options, report }) {
    const category = copperCategory(type.medium);
    if (category === undefined) return;
    const about = { subjects: [subjectOfCable(view, cable)], actual: { text: category.name } };
    const data = { cable: cableName(view, cable), category: category.name };
    if (WITHDRAWN.has(type.medium) && !THERE_BEFORE.has(cable.status)) report({ ...about, messageId: 'withdrawn', data });
    if (ISO_ONLY.has(type.medium) && options.practice === 'tia') report({ ...about, messageId: 'isoOnly', data });
    if (SHORT_ONLY.has(type.medium) && cable.lengthMm !== undefined && cable.lengthMm > CAT8_CHANNEL.channelMaxMm) {
      const limit = lengthQuantity(CAT8_CHANNEL.channelMaxMm);
      report({ ...about, messageId: 'longCat8', data: { ...data, length: formatLength(cable.lengthMm), limit: limit.text }, actual: lengthQuantity(cable.lengthMm), required: limit });
    }
  },
  examples: {
    valid: [
      { title: 'Cat6A', design: (d) => cord(d, 'cat6a', 3000) },
      { title: 'Cat5 that was there before', design: (d) => cord(d, 'cat5', 3000, 'existing') },
    ],
    invalid: [
      { title: 'Cat5', messageIds: ['withdrawn'], design: (d) => cord(d, 'cat5', 3000) },
      { title: 'Cat7', messageIds: ['isoOnly'], design: (d) => cord(d, 'cat7', 3000) },
      { title: '50 m of Cat8', messageIds: ['longCat8'], design: (d) => cord(d, 'cat8.1', 50_000) },
    ],
  },
});

function cord(d: ExampleDesign, medium: Medium, lengthMm: number, status: Status = 'planned'): void {
  d.cable(copperCord(medium), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1), { lengthMm, status });
}
