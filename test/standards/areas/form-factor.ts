import { cageFacts } from '../../../shared/catalog/cages.ts';
import { phyByName } from '../../../shared/catalog/phys.ts';
import { CAGE_CONNECTORS, type CageConnector } from '../../../shared/model/connector.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import { copperCord, deviceType, optic, ports } from '../../../shared/rules/engine/example-types.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import type { Area } from '../area.ts';
import { flagAt, type Input, numberAt, numbersAt, objectAt, textAt } from '../drawing/input.ts';

/** Questions whether a module goes into a cage. */
export const formFactor: Area = {
  areas: ['formfactor'],
  draw: (d, { input }) => drawModule(d, input),
  answers: () => ['optics/cage-module', 'optics/module-power'],
  figures: { module_power: 'modulePower', port_power_limit: 'portPowerLimit' },
};

function drawModule(d: ExampleDesign, input: Input): void {
  const port = { ...objectAt(input, 'port'), ...(textAt(input, 'port') === undefined ? {} : { cage: textAt(input, 'port') }) };
  const module = { ...objectAt(input, 'module'), ...(textAt(input, 'module') === undefined ? {} : { form: textAt(input, 'module') }) };
  const cage = textAt(port, 'cage', 'form', 'type') ?? textAt(input, 'cage') ?? '';
  const device = d.device('SW1', hostOf(cage, port, input));
  if (/^rj-?45|^8p8c/i.test(textAt(module, 'form', 'cage', 'type') ?? '')) return void d.cable(copperCord('cat6a'), device.port(1), undefined);
  const type = moduleOf(module, input, cage);
  const adapter = textAt(input, 'adapter') ?? textAt(module, 'adapter');
  d.optic(device.port(1), type, adapter === undefined || /^none$/i.test(adapter) ? {} : { adapter });
}

const megabits = (gigabits: number): number => Math.round(gigabits * 1000);

/** A device with the cage; the rates of its port are known only where the question tells them. */
function hostOf(cage: string, port: Input, input: Input): ReturnType<typeof deviceType> {
  const speeds = [...numbersAt(port, 'speeds_gbps', 'speed_gbps', 'port_speed_gbps'), ...numbersAt(input, 'port_speed_gbps', 'port_speeds_gbps')].map(megabits);
  const limitW = numberAt(port, 'power_limit_w', 'max_module_w', 'power_w') ?? numberAt(input, 'port_power_limit_w', 'cage_power_limit_w');
  const connector = /rj-?45/i.test(cage) ? 'rj45' : cageOf(cage);
  return deviceType('host', 'switch', [ports(4, connector, {
    ...(speeds.length === 0 ? {} : { speedsMbps: speeds }),
    ...(limitW === undefined ? {} : { maxModuleMw: Math.round(limitW * 1000) }),
  })]);
}

/** The longest cage name in a text: `QSFP28 100GBASE-LR4` is a QSFP28. */
function cageOf(text: string): CageConnector {
  const name = text.toLowerCase().replace(/^csfp/, 'sfp').replaceAll(/qsfp[\s_]?(?=dd)/g, 'qsfp-').replaceAll(/\bsfp[\s_]?(?=dd)/g, 'sfp-').replaceAll(/\bqsfp\b(?![+-])/g, 'qsfp+').replaceAll(/plus/g, '+').replaceAll(/[\s_](?=dd|\+)/g, '');
  const found = CAGE_CONNECTORS.filter((cage) => name.startsWith(cage)).sort((a, b) => b.length - a.length)[0];
  if (found === undefined) throw new Error(`There is no cage "${text}".`);
  return found;
}

function moduleOf(module: Input, input: Input, cage: string): OpticTypeEntry {
  const text = textAt(module, 'form', 'cage', 'type') ?? textAt(input, 'form') ?? '';
  const phy = phyByName(textAt(module, 'phy') ?? textAt(input, 'phy') ?? text.replace(/^\S+\s*/, ''));
  /* Without its form, a module has the usual one of its physical layer. */
  const form = text === '' && phy !== undefined ? (CAGE_CONNECTORS.find((each) => phy.formFactors.includes(each)) ?? cageOf(text)) : cageOf(text);
  const rates = [...numbersAt(module, 'speeds_gbps', 'rates_gbps', 'speed_gbps'), ...numbersAt(input, 'module_speed_gbps', 'module_speeds_gbps')].map(megabits).sort((a, b) => b - a);
  const speedMbps = rates[0] ?? phy?.speedMbps ?? cageFacts(form).nativeMbps;
  const isDualRate = flagAt(module, 'dual_rate', 'multi_rate') === true || flagAt(input, 'dual_rate') === true || textAt(module, 'dual_rate', 'multi_rate') !== undefined || /dual|multi-?rate/i.test(text);
  const others = rates.length > 1 ? rates.slice(1) : isDualRate && !/rj-?45/i.test(cage) ? [cageFacts(cageOf(cage)).nativeMbps].filter((rate) => rate < speedMbps) : [];
  const powerW = numberAt(module, 'power_w') ?? numberAt(input, 'module_power_w', 'power_w');
  const { phy: _, ...plain } = optic(form, phy?.name ?? text, speedMbps, phy?.connectors[0] ?? 'lc-duplex', {
    key: 'module',
    ...(others.length === 0 ? {} : { otherSpeedsMbps: others }),
    ...(powerW === undefined ? {} : { powerMw: Math.round(powerW * 1000) }),
  });
  return phy === undefined ? plain : { ...plain, phy: phy.name };
}
