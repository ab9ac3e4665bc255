import type { DesignView } from '../../store/design-view.ts';
import type { Subject } from '../finding.ts';
import { copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity, listNames } from '../quantities.ts';

/** Types that stand for a product that is not chosen yet. */
export const genericType = defineRule({
  id: 'data/generic-type',
  title: 'A product not chosen yet',
  scope: 'design',
  severity: 'info',
  standard: 'Completeness of the bill of materials',
  what: 'Where products are asked for, every type of device, cable, optic and rack in the design should have a part number.',
  why: 'A generic type cannot be ordered, and its figures are those of the usual, not of the product.',
  todo: 'Choose a product from the library, or enter the part number.',
  options: {
    wanted: { default: false, description: 'True where every product must be chosen; otherwise nothing is checked.' },
  },
  messages: { generic: 'No part number is known for {types}.' },
  check(_, { view, options, report }) {
    if (!options.wanted) return;
    const generic = withoutPartNumber(view);
    if (generic.length > 0) report({ messageId: 'generic', data: { types: listNames(generic.map(({ name }) => name)) }, subjects: generic, actual: countQuantity(generic.length, 'type') });
  },
  examples: {
    valid: [{ title: 'products are not asked for', design: (d) => void d.device('SW1', copperSwitch()) }],
    invalid: [{ title: 'a switch without a part number', messageIds: ['generic'], design: (d) => void d.project({ ruleOptions: { 'data/generic-type': { wanted: true } } }).device('SW1', copperSwitch()) }],
  },
});

function withoutPartNumber(view: DesignView): readonly Subject[] {
  const subjects = (['deviceType', 'cableType', 'opticType', 'rackType'] as const).flatMap((kind) =>
    view.all(kind).flatMap((type): Subject[] => (type.partNumber === undefined ? [{ kind, id: type.id, name: `${type.manufacturer} ${type.model}` }] : [])),
  );
  return subjects.sort((a, b) => (a.id < b.id ? -1 : 1));
}
