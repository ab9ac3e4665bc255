import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { countedPorts, filterChoices, filterCount, type LibraryFilter, makersOf, meetsFilter, NO_FILTER } from '../../shared/catalog/library-filter.ts';

const { devices } = LIBRARY;
const choices = filterChoices(devices);
const found = (filter: LibraryFilter): readonly (typeof devices)[number][] => devices.filter((device) => meetsFilter(device, filter));

test('every choice that is offered finds something', () => {
  const filters: readonly LibraryFilter[] = [
    ...choices.kinds.map((kind) => ({ kind })), ...choices.heightsHalfU.map((heightHalfU) => ({ heightHalfU })), ...choices.speedsMbps.map((speedMbps) => ({ speedMbps })), ...makersOf(devices).map((manufacturer) => ({ manufacturer })),
    ...(['rack', 'rack-side', 'room', 'bay', 'half-width'] as const).map((mount) => ({ mount })), ...[1, 2, 3].map((minPoeType) => ({ minPoeType })), { minPorts: 48 }, { known: ['depth', 'weight', 'power'] },
  ];
  expect(filters.filter((filter) => found(filter).length === 0)).toEqual([]);
  expect(found(NO_FILTER)).toEqual(devices);
});

test('a filter of several parts finds exactly what meets each of them', () => {
  const filter = fc.record({
    kind: fc.constantFrom(...choices.kinds), manufacturer: fc.constantFrom(...makersOf(devices)), mount: fc.constantFrom('rack', 'room', 'half-width'), heightHalfU: fc.constantFrom(...choices.heightsHalfU),
    minPorts: fc.integer({ min: 1, max: 96 }), speedMbps: fc.constantFrom(...choices.speedsMbps), minPoeType: fc.integer({ min: 1, max: 4 }), known: fc.subarray(['depth', 'weight', 'power'] as const, { minLength: 1 }),
  }, { requiredKeys: [] });
  fc.assert(fc.property(filter, (asked) => {
    const parts = Object.entries(asked).map(([key, value]) => ({ [key]: value }));
    expect(found(asked)).toEqual(devices.filter((device) => parts.every((part) => meetsFilter(device, part))));
    expect(filterCount(asked)).toBe(parts.length + Math.max(0, (asked.known?.length ?? 1) - 1));
  }));
});

test('ports at least counts data ports and the fronts of panels, once', () => {
  expect(countedPorts(devices.find(({ key }) => key === 'generic-panel-24-cat6a') ?? devices[0] as never)).toBe(24);
  expect(found({ minPorts: 24, kind: 'switch' }).every((device) => countedPorts(device) >= 24)).toBe(true);
});
