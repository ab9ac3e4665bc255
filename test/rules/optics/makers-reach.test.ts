import { expect, it } from 'vitest';
import type { Medium } from '../../../shared/model/cable-type.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cageSwitch, fibreCord, optic } from '../../../shared/rules/engine/example-types.ts';
import { examineDesign } from '../../../shared/rules/registry.ts';

function reachOf(type: OpticTypeEntry, medium: Medium, cable: { readonly attenuationCentiDbPerKm?: number } = {}): number | undefined {
  const d = new ExampleDesign();
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const device of [a, b]) d.optic(device.port(1), type);
  d.cable(fibreCord(medium), a.port(1), b.port(1), cable);
  const { measured } = examineDesign(d.store());
  return measured.find(({ ruleId, figures }) => ruleId.endsWith('mode-reach') && figures['maxLength'] !== undefined)?.figures['maxLength']?.value;
}

const sr = (reachMm?: number): OpticTypeEntry => optic('sfp+', '10GBASE-SR', 10_000, 'lc-duplex', reachMm === undefined ? {} : { reachMm });

it.each<[string, OpticTypeEntry, Medium, number]>([
  ['the standard where the maker says nothing', sr(), 'om4', 400_000],
  ['a maker\'s shorter reach', sr(100_000), 'om4', 100_000],
  ['the fibre where it is weaker than the maker\'s shorter reach', sr(350_000), 'om3', 300_000],
  ['a maker\'s longer reach on the best fibre', sr(550_000), 'om4', 550_000],
  ['the standard on lesser fibre', sr(550_000), 'om3', 300_000],
])('a link reaches as far as %s', (_, type, medium, reachMm) => {
  expect(reachOf(type, medium)).toBe(reachMm);
});

it('a reach stated for an optic of unknown physical layer holds', () => {
  const { phy: _, ...plain } = optic('sfp+', '', 10_000, 'lc-duplex', { reachMm: 120_000_000 });
  expect(reachOf(plain, 'os2')).toBe(120_000_000);
});

it.each([
  ['OS1 cable of 1 dB/km', 'os1', undefined, 4_000_000],
  ['OS1 cable as good as OS2', 'os1', 40, 10_000_000],
  ['OS2 cable of 0.5 dB/km', 'os2', 50, 8_000_000],
  ['OS2 cable better than it has to be', 'os2', 22, 10_000_000],
  ['cable of 2 dB/km', 'os2', 200, 2_000_000],
] as const)('single-mode reach goes by attenuation, not by name: %s', (_, medium, attenuation, reachMm) => {
  expect(reachOf(optic('sfp+', '10GBASE-LR', 10_000), medium, attenuation === undefined ? {} : { attenuationCentiDbPerKm: attenuation })).toBe(reachMm);
});
