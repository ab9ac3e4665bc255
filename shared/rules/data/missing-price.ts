import type { DesignView } from '../../store/design-view.ts';
import type { Subject } from '../finding.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity, listNames } from '../quantities.ts';

/** Types in use that have no price. */
export const missingPrice = defineRule({
  id: 'data/missing-price',
  title: 'A missing price',
  scope: 'design',
  severity: 'info',
  standard: 'Completeness of the bill of materials',
  what: 'Where prices are asked for, every type of device, cable, optic and rack in the design should have one.',
  why: 'The total of the bill of materials leaves out what has no price.',
  todo: 'Enter the price of the type.',
  options: {
    wanted: { default: false, description: 'True where the bill of materials is to have prices; otherwise nothing is checked.' },
  },
  messages: { missing: 'No price is known for {types}.' },
  check(_, { view, options, report, measure }) {
    if (!options.wanted) return;
    const missing = unpricedIn(view);
    measure({ missing: countQuantity(missing.length, 'type') }, missing);
    if (missing.length > 0) report({ messageId: 'missing', data: { types: listNames(missing.map(({ name }) => name)) }, subjects: missing, actual: countQuantity(missing.length, 'type') });
  },
  examples: {
    valid: [
      { title: 'prices are not asked for', design: (d) => void d.device('SW1', copperSwitch()) },
      { title: 'a price for each metre of cable', design: (d) => void d.project(WANTED).cable(copperCord('cat6a', { pricePerMetreCents: 90 }), undefined, undefined) },
    ],
    invalid: [{ title: 'a switch without a price', messageIds: ['missing'], design: (d) => void d.project(WANTED).device('SW1', copperSwitch()) }],
  },
});

const WANTED = { ruleOptions: { 'data/missing-price': { wanted: true } } };

function unpricedIn(view: DesignView): readonly Subject[] {
  const subjects = (['deviceType', 'cableType', 'opticType', 'rackType'] as const).flatMap((kind) =>
    view.all(kind).flatMap((type): Subject[] => (hasPrice(type) ? [] : [{ kind, id: type.id, name: `${type.manufacturer} ${type.model}` }])),
  );
  return subjects.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const hasPrice = (type: { readonly unitPriceCents?: number | undefined; readonly pricePerMetreCents?: number | undefined }): boolean => type.unitPriceCents !== undefined || type.pricePerMetreCents !== undefined;
