import { adaptedFit, adapterFor, type CageFit, cageFacts, cageFit, matesMechanically } from '../../catalog/cages.ts';
import { connectorFacts } from '../../catalog/connectors.ts';
import { modeOf } from '../../catalog/media.ts';
import { formatSpeed } from '../../base/units.ts';
import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import type { Device } from '../../model/device.ts';
import { type CageConnector, connectorFamily, isCage } from '../../model/connector.ts';
import type { Optic } from '../../model/optic.ts';
import type { OpticType } from '../../model/optic-type.ts';
import { type PortRef, portRefKey } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { availableCables, rankCables } from '../../topology/cable-choice.ts';
import { activePair } from '../../topology/channel.ts';
import { cableName, portName } from '../../topology/names.ts';
import { availableOptics, chooseOptic, modeOfOptic, opticFitsPort, ratesOf } from '../../topology/optic-choice.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { trace } from '../../topology/trace.ts';
import { facingConnector, phyAt } from '../channel-ends.ts';
import { cageSwitch, copperSwitch, dac, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';

type Context = RuleContext<'doesNotFit' | 'noCage' | 'noSharedRate' | 'mouldedDoesNotFit' | 'missing', Record<never, never>>;

/** Modules against the cages they are in, and cages a cable is plugged into without a module. */
export const cageModule = defineRule({
  id: 'optics/cage-module',
  title: 'Module against cage',
  scope: 'device',
  severity: 'error',
  standard: 'SFF-8431; SFF-8402; SFF-8436; SFF-8665; QSFP-DD MSA; OSFP MSA',
  what: 'An optic, or the module moulded on a cable, must fit the cage it is in and share a rate with it; a cage that a fibre or copper cord is plugged into needs an optic.',
  why: 'A newer module does not run in an older cage, and without a module there is nothing for the cord to plug into.',
  todo: 'Choose an optic of the cage\'s own kind, or a cable with the right ends.',
  messages: {
    doesNotFit: '{optic} does not fit {port}. {why}',
    noCage: '{optic} is in {port}, which takes no module.',
    noSharedRate: '{optic} runs at {rates}; {port} offers {offered}.',
    mouldedDoesNotFit: 'The end of {cable} does not fit {port}. {why}',
    missing: '{cable} is plugged into {port}, whose {cage} cage has no optic.',
  },
  check({ device }, context) {
    checkOptics(device, context);
    for (const cable of context.view.find('cablesByDevice', device.id)) checkCable(cable, device, context);
  },
  examples: {
    valid: [
      {
        title: 'an SFP+ optic in an SFP28 cage that offers 10 Gb/s',
        design: (d) => void d.optic(d.device('A', cageSwitch('sfp28', [10_000, 25_000])).port(1), optic('sfp+', '10GBASE-SR', 10_000)),
      },
      { title: 'an SFP+ optic in a QSFP+ cage through a QSA adapter', design: (d) => void d.optic(d.device('A', cageSwitch('qsfp+', [40_000])).port(1), optic('sfp+', '10GBASE-SR', 10_000), { adapter: 'QSA' }) },
      { title: 'a 10/25 Gb/s SFP28 optic in an SFP+ cage, where it runs at 10 Gb/s', design: (d) => void d.optic(d.device('A', cageSwitch()).port(1), optic('sfp28', '25GBASE-SR', 25_000, 'lc-duplex', { otherSpeedsMbps: [10_000] })) },
      { title: 'a direct-attach cable in cages of its kind', design: (d) => void d.cable(dac('sfp+', 10_000), d.device('A', cageSwitch()).port(1), d.device('B', cageSwitch()).port(1)) },
    ],
    invalid: [
      { title: 'an SFP28 optic in an SFP+ cage', messageIds: ['doesNotFit'], design: (d) => void d.optic(d.device('A', cageSwitch()).port(1), optic('sfp28', '25GBASE-SR', 25_000)) },
      { title: 'an SFP+ optic in a QSFP+ cage without an adapter', messageIds: ['doesNotFit'], design: (d) => void d.optic(d.device('A', cageSwitch('qsfp+', [40_000])).port(1), optic('sfp+', '10GBASE-SR', 10_000)) },
      { title: 'an optic in an RJ45 port', messageIds: ['noCage'], design: (d) => void d.optic(d.device('A', copperSwitch()).port(1), optic('sfp+', '10GBASE-SR', 10_000)) },
      { title: 'a 1 Gb/s optic in a cage that runs at 10 Gb/s only', messageIds: ['noSharedRate'], design: (d) => void d.optic(d.device('A', cageSwitch('sfp+', [10_000])).port(1), optic('sfp', '1000BASE-SX', 1000)) },
      { title: 'a QSFP28 cable in an SFP+ cage', messageIds: ['mouldedDoesNotFit'], design: (d) => void d.cable(dac('qsfp28', 100_000), d.device('A', cageSwitch()).port(1), undefined) },
      { title: 'a fibre cord in an empty cage', messageIds: ['missing'], design: (d) => void d.cable(fibreCord('om4'), d.device('A', cageSwitch()).port(1), undefined) },
    ],
  },
});

function checkOptics(device: Device, context: Context): void {
  for (const placed of context.view.find('opticsByDevice', device.id)) {
    const facts = portFacts(context.view, placed);
    const type = context.view.get('opticType', placed.typeId);
    if (facts !== undefined && type !== undefined) checkOptic(facts, placed, type, context);
  }
}

function checkOptic(facts: PortFacts, placed: Optic, type: OpticType, { view, report }: Context): void {
  const { connector, speedsMbps = [] } = facts.port.group;
  const fit = isCage(connector) ? fitOf(connector, placed, type) : undefined;
  const isAdapted = isCage(connector) && placed.adapter !== undefined && !cageFit(connector, type.formFactor).fits;
  const isRateOffered = speedsMbps.length === 0 || isAdapted || ratesOf(type).some((rate) => speedsMbps.includes(rate));
  if (fit?.fits === true && isRateOffered) return;
  const about = { subjects: [subjectOfPort(view, facts.ref)], actual: { text: type.model } };
  const data = { optic: type.model, port: portName(view, facts.ref) };
  const socket = { text: connectorFacts(connector).name };
  if (fit === undefined) {
    const out: Fix = { title: 'Take the optic out', commandId: 'design.remove', args: { ids: [placed.id] } };
    report({ ...about, messageId: 'noCage', data, required: socket, fixes: [out] });
  } else if (!fit.fits) report({ ...about, messageId: 'doesNotFit', data: { ...data, why: fit.note ?? '' }, required: socket, fixes: [...adapterFixes(facts, placed, type), ...opticFixes(view, facts)] });
  else {
    const offered = speedsMbps.map(formatSpeed).join(', ');
    report({ ...about, messageId: 'noSharedRate', data: { ...data, rates: ratesOf(type).map(formatSpeed).join(', '), offered }, required: { text: offered }, fixes: opticFixes(view, facts) });
  }
}

/** As it is, through its adapter, or, for a newer module that can be set to a rate of the cage, at that rate. */
function fitOf(cage: CageConnector, { adapter }: Optic, type: OpticType): CageFit {
  const plain = cageFit(cage, type.formFactor);
  if (plain.fits) return plain;
  const slower = matesMechanically(cage, type.formFactor) ? Math.max(0, ...(type.otherSpeedsMbps ?? []).filter((rate) => rate <= cageFacts(cage).nativeMbps)) : 0;
  if (slower > 0) return { fits: true, maxSpeedMbps: slower };
  return adapter === undefined ? plain : adaptedFit(cage, type.formFactor, adapter);
}

function adapterFixes({ ref, port }: PortFacts, placed: Optic, type: OpticType): readonly Fix[] {
  const { connector } = port.group;
  const [adapter] = isCage(connector) ? (adapterFor(connector, type.formFactor)?.split(' or ') ?? []) : [];
  if (adapter === undefined || adapter === placed.adapter) return [];
  return [{ title: `Add a ${adapter} adapter`, commandId: 'optic.set', args: { deviceId: ref.deviceId, portKey: ref.portKey, typeKey: type.key, adapter } }];
}

function checkCable(cable: Cable, device: Device, { view, report }: Context): void {
  const type = view.get('cableType', cable.typeId);
  if (type === undefined) return;
  for (const side of ['a', 'b'] as const) {
    for (const end of cable[side]) {
      const facts = end.deviceId === device.id ? portFacts(view, end) : undefined;
      const cage = facts?.port.group.connector;
      if (facts === undefined || cage === undefined || !isCage(cage) || facts.opticType !== undefined) continue;
      const plug = type[side].connector;
      const fit = isCage(plug) ? cageFit(cage, plug) : undefined;
      if (fit?.fits === true) continue;
      const data = { cable: cableName(view, cable), port: portName(view, end), cage: cageFacts(cage).name };
      const subjects = [subjectOfPort(view, end), subjectOfCable(view, cable)];
      const about = { subjects, actual: { text: isCage(plug) ? `${cageFacts(plug).name} module` : connectorFacts(plug).name }, required: { text: `${cageFacts(cage).name} module` } };
      if (fit === undefined) report({ ...about, messageId: 'missing', data, fixes: opticFixes(view, facts, type) });
      else report({ ...about, messageId: 'mouldedDoesNotFit', data: { ...data, why: fit.note ?? '' }, fixes: mouldedFixes(view, cable, type) });
    }
  }
}

/** An optic that fits the cage, the cable and, where it is known, the optic at the far end. */
function opticFixes(view: DesignView, facts: PortFacts, plugged?: CableType): readonly Fix[] {
  const far = farEnd(view, facts.ref);
  const cableType = plugged ?? cableTypeAt(view, facts.ref);
  const connector = cableType?.a.connector;
  const isCopper = facts.opticType === undefined ? connector !== undefined && connectorFamily(connector) === 'copper' : facts.opticType.connector === 'rj45';
  const wish = {
    mode: cableType === undefined ? modeOfPresent(facts) : modeOf(cableType.medium),
    family: isCopper ? ('copper' as const) : ('fibre' as const),
    phy: far === undefined ? undefined : phyAt(far)?.name,
    manufacturer: facts.type.manufacturer,
    connector: connector ?? facts.opticType?.connector,
  };
  const candidates = availableOptics(view).filter((candidate) => opticFitsPort(facts.port, candidate) && (connector === undefined || candidate.connector === connector));
  const choice = chooseOptic(facts.port, wish, candidates) ?? chooseOptic(facts.port, { ...wish, phy: undefined }, candidates);
  return choice === undefined ? [] : [{ title: `Use ${choice.model}`, commandId: 'optic.set', args: { deviceId: facts.ref.deviceId, portKey: facts.ref.portKey, typeKey: choice.key } }];
}

/** Without a cable to go by, the kind of fibre the present optic is for. */
const modeOfPresent = ({ opticType }: PortFacts): 'multimode' | 'singlemode' | undefined => (opticType === undefined ? undefined : modeOfOptic(opticType));

function farEnd(view: DesignView, ref: PortRef): PortFacts | undefined {
  const pair = trace(view, ref).channels.map(activePair).find((found) => found !== undefined);
  const far = pair?.find((end) => end.deviceId !== ref.deviceId || end.portKey !== ref.portKey);
  return far === undefined ? undefined : portFacts(view, far);
}

function cableTypeAt(view: DesignView, ref: PortRef): CableType | undefined {
  const [cable] = view.find('cablesByPort', portRefKey(ref));
  return cable === undefined ? undefined : view.get('cableType', cable.typeId);
}

/** A cable with moulded modules for the cages at both ends. */
function mouldedFixes(view: DesignView, cable: Cable, type: CableType): readonly Fix[] {
  const [a, b] = [cable.a[0], cable.b[0]].map((end) => (end === undefined ? undefined : portFacts(view, end)));
  if (a === undefined || b === undefined || cable.a.length + cable.b.length !== 2) return [];
  const wish = { first: facingConnector(a), second: facingConnector(b), lengthMm: cable.lengthMm, isPermanent: false, speedMbps: type.speedMbps };
  const choice = rankCables(availableCables(view), wish)[0];
  return choice === undefined ? [] : [{ title: `Use ${choice.model}`, commandId: 'cable.changeType', args: { cableIds: [cable.id], typeKey: choice.key } }];
}
