import { cageFacts } from '../../catalog/cages.ts';
import { isCage } from '../../model/connector.ts';
import type { OpticType } from '../../model/optic-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import { availableOptics, type AnyOpticType } from '../../topology/optic-choice.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import { cageSwitch, optic } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix, Quantity } from '../finding.ts';

/** What a module draws against what its cage gives. */
export const modulePower = defineRule({
  id: 'optics/module-power',
  title: 'Power of a module against its cage',
  scope: 'device',
  severity: 'warning',
  standard: 'SFF-8431; SFF-8636; QSFP-DD MSA; OSFP MSA',
  what: 'A module must not draw more than its cage is made for. With the option, a module in a port that states no limit is held against the usual highest class of its cage.',
  why: 'The port refuses a module of a higher power class, or the row of cages runs hot.',
  todo: 'Choose a module of less power, or a port that gives more.',
  options: { compareWithUsual: { default: false, description: 'Where a port states no limit, mention modules that draw more than the usual highest class of the cage.' } },
  messages: {
    tooMuch: '{optic} draws {power}; {port} gives {limit} at most.',
    unusual: '{optic} draws {power}, more than the {limit} usual in {cage} cages; {port} states no limit.',
  },
  check({ device }, { view, report, measure, notCheckable, options }) {
    for (const placed of view.find('opticsByDevice', device.id)) {
      const facts = portFacts(view, placed);
      const type = view.get('opticType', placed.typeId);
      const cage = facts?.port.group.connector;
      if (facts === undefined || type === undefined || cage === undefined || !isCage(cage)) continue;
      const stated = facts.port.group.maxModuleMw;
      const limitMw = stated ?? cageFacts(cage).modulePowerMaxMw;
      const subjects = [subjectOfPort(view, facts.ref)];
      if (type.powerMw === undefined || limitMw === undefined) {
        if (stated !== undefined) notCheckable(`power of ${type.model}`, subjects);
        continue;
      }
      const [power, limit] = [milliwatts(type.powerMw), milliwatts(limitMw)];
      measure({ power, limit, modulePower: power, portPowerLimit: limit }, subjects);
      if (type.powerMw <= limitMw) continue;
      const data = { optic: type.model, power: power.text, limit: limit.text, port: portName(view, facts.ref), cage: cageFacts(cage).name };
      const isStated = stated !== undefined;
      if (!isStated && !options.compareWithUsual) continue;
      report({ messageId: isStated ? 'tooMuch' : 'unusual', data, subjects, actual: power, required: limit, ...(isStated ? {} : { atMost: 'info' as const }), fixes: coolerFixes(view, facts, type, limitMw) });
    }
  },
  examples: {
    valid: [{ title: 'a module at the limit of its cage', design: (d) => put(d, 2500, 2500) }],
    invalid: [
      { title: 'a 10GBASE-T module of 2.9 W in a cage that gives 2.5 W', messageIds: ['tooMuch'], design: (d) => put(d, 2900, 2500) },
      { title: 'a module beyond the usual class, in a cage without a stated limit', messageIds: ['unusual'], design: (d) => put(d.project({ ruleOptions: { 'optics/module-power': { compareWithUsual: true } } }), 2900, undefined) },
    ],
  },
});

const milliwatts = (powerMw: number): Quantity => ({ text: `${powerMw / 1000} W`, value: powerMw / 1000, unit: 'W' });

function put(d: ExampleDesign, powerMw: number, maxModuleMw: number | undefined): void {
  const plain = cageSwitch();
  const type = { ...plain, portGroups: plain.portGroups.map((group) => (maxModuleMw === undefined ? group : { ...group, maxModuleMw })) };
  d.optic(d.device('SW1', type).port(1), optic('sfp+', '10GBASE-T', 10_000, 'rj45', { powerMw }));
}

/** A module of the same PHY and plug that is known to draw less. */
function coolerFixes(view: DesignView, facts: PortFacts, type: OpticType, limitMw: number): readonly Fix[] {
  const isCooler = (candidate: AnyOpticType): boolean =>
    candidate.formFactor === type.formFactor && candidate.phy === type.phy && candidate.connector === type.connector && candidate.powerMw !== undefined && candidate.powerMw <= limitMw;
  const choice = availableOptics(view).find(isCooler);
  return choice === undefined ? [] : [{ title: `Use ${choice.model}`, commandId: 'optic.set', args: { deviceId: facts.ref.deviceId, portKey: facts.ref.portKey, typeKey: choice.key } }];
}
