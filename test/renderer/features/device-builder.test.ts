import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, type BuilderDraft, draftOf, movedGroup, portNames, withFacts, withGroup, withGroups, withoutGroup } from '../../../renderer/features/device-builder/builder-draft.ts';
import { PORT_PRESETS } from '../../../renderer/features/device-builder/port-presets.ts';
import { readFigure, readSpeeds, speedsText } from '../../../renderer/features/device-builder/read-figures.ts';
import { checkDeviceEntry } from '../../../shared/catalog/check-device-entry.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';

const BLANK: DeviceTypeEntry = { key: 'own', manufacturer: 'Acme', model: 'X', kind: 'switch', mount: 'rack', heightHalfU: 4, portGroups: [], source: { text: 'own', confidence: 'own' } };
const problems = ({ entry }: BuilderDraft): readonly string[] => checkDeviceEntry(entry, faceSize(entry)).map(({ message }) => message);
const preset = fc.constantFrom(...PORT_PRESETS);

describe('the device builder', () => {
  it('any three of the presets together are sound and arranged without a hand', () => {
    fc.assert(fc.property(fc.array(preset, { minLength: 1, maxLength: 3 }), (chosen) => {
      expect(problems(chosen.reduce((draft, { groups, way }) => withGroups(draft, groups, way), draftOf(BLANK)))).toEqual([]);
    }));
  });

  it('taking a group out leaves the ways through the others as they were', () => {
    const draft = PORT_PRESETS.filter(({ way }) => way !== undefined).reduce((before, { groups, way }) => withGroups(before, groups, way), draftOf(BLANK));
    fc.assert(fc.property(fc.nat(draft.entry.portGroups.length - 1), (index) => {
      const names = ({ entry }: BuilderDraft): readonly string[] => (entry.passThroughs ?? []).map(({ front, rear }) => [front, rear].map((at) => entry.portGroups[at]).map((group) => (group === undefined ? '?' : portNames(group))).join(' - '));
      const gone = draft.entry.portGroups[index];
      const kept = names(draft).filter((name) => gone === undefined || !name.split(' - ').includes(portNames(gone)));
      expect(names(withoutGroup(draft, index))).toEqual(kept);
    }));
  });

  it('moves a group by what the hand moved it, and then leaves all places alone until asked', () => {
    const [rj45, cages] = PORT_PRESETS;
    const draft = withGroups(withGroups(draftOf(BLANK), rj45?.groups ?? []), cages?.groups ?? []);
    const before = draft.entry.portGroups[1]?.layout;
    const moved = movedGroup(draft, 1, 3, -2);
    expect(moved.entry.portGroups[1]?.layout).toMatchObject({ xMm: (before?.xMm ?? 0) + 3, yMm: (before?.yMm ?? 0) - 2 });
    expect(withGroup(moved, 0, { count: 12 }).entry.portGroups[1]?.layout).toEqual(moved.entry.portGroups[1]?.layout);
    expect(arranged(moved).entry).toEqual(draft.entry);
  });

  it('says what is wrong as soon as it is: no ports, ports hidden by ports, a face that became too small', () => {
    const draft = withGroups(withGroups(draftOf(BLANK), PORT_PRESETS[0]?.groups ?? []), PORT_PRESETS[1]?.groups ?? []);
    expect(problems(draftOf(BLANK))).toEqual([expect.stringMatching(/no ports yet/)]);
    expect(problems(movedGroup(draft, 1, -2000, 0))).not.toEqual([]);
    expect(problems(withFacts({ ...draft, isArranged: false }, { mount: 'room', widthMm: 40, heightMm: 40, heightHalfU: undefined }))).toEqual(expect.arrayContaining([expect.stringMatching(/outside the front/)]));
    expect(portsOf(draft.entry).size).toBe(28);
  });
});

it.each([['1,5', 0.5, 1.5], ['0.25', 0.5, /steps of 0.5/], ['', 1, undefined], ['12 mm', 1, /whole number/], ['-1', 1, /from 0 to 100/], ['101', 1, /from 0 to 100/], ['2.5', 1, /whole number/]])('reads the figure "%s" in steps of %s', (text, step, expected) => {
  const read = readFigure(text, { least: 0, most: 100, step });
  if (expected instanceof RegExp) expect(read.ok ? '' : read.error).toMatch(expected);
  else expect(read).toEqual({ ok: true, value: expected });
});

it.each([['1G, 10G', '1G, 10G'], ['10g 1000m', '1G, 10G'], ['2.5', '2.5G'], ['100M/1G', '100M, 1G'], ['', ''], ['fast', undefined], ['0G', undefined], ['99999G', undefined]])('reads the rates "%s"', (text, expected) => {
  const read = readSpeeds(text);
  expect(read.ok ? speedsText(read.value) : undefined).toBe(expected);
});
