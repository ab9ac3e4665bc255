import { cageFacts } from '../../catalog/cages.ts';
import { connectorFacts, mates } from '../../catalog/connectors.ts';
import { modeOf } from '../../catalog/media.ts';
import type { Cable, Termination } from '../../model/cable.ts';
import type { CableEnd, CableType } from '../../model/cable-type.ts';
import { type Connector, isCage } from '../../model/connector.ts';
import type { DesignView } from '../../store/design-view.ts';
import { availableCables, rankCables } from '../../topology/cable-choice.ts';
import { cableName, portName } from '../../topology/names.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { facingConnector } from '../channel-ends.ts';
import { cageSwitch, copperCord, copperSwitch, dac, fibreCord, fibrePanel, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';

/** Plug against socket at both ends of a cable. */
export const connectorMismatch = defineRule({
  id: 'connection/connector-mismatch',
  title: 'Plug against socket',
  scope: 'cable',
  severity: 'error',
  standard: 'IEC 60603-7; IEC 61754; IEC 60320; IEC 60309',
  what: 'The plug at each end of a cable must fit the port it is plugged into, or the optic in that port.',
  why: 'It cannot be plugged in; the contractor finds out on site.',
  todo: 'Use a cable with the right plugs, or another port or optic.',
  messages: {
    doesNotFit: 'The {plug} plug of {cable} does not fit {port}, which is {socket}.',
    occupied: 'The {plug} end of {cable} has its module moulded on, but {port} already holds an optic.',
    polish: '{cable} has {plugPolish} end faces, {port} has {socketPolish}: angled and flat do not mate.',
  },
  check({ cable, type }, { view, report }) {
    for (const side of ['a', 'b'] as const) {
      for (const end of cable[side]) {
        const facts = portFacts(view, end);
        const problem = facts === undefined ? undefined : problemAt(facts, type, side);
        if (facts === undefined || problem === undefined) continue;
        const words = pairing(facts, type, side);
        report({
          messageId: problem,
          data: { cable: cableName(view, cable), port: portName(view, end), ...words },
          subjects: [subjectOfCable(view, cable), subjectOfPort(view, end)],
          actual: { text: problem === 'polish' ? words.plugPolish : words.plug },
          required: { text: problem === 'polish' ? words.socketPolish : words.socket },
          fixes: fixesFor(view, cable, type, problem, end),
        });
      }
    }
  },
  examples: {
    valid: [
      { title: 'RJ45 in RJ45', design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1)) },
      {
        title: 'LC in the optic of a cage',
        design: (d) => {
          const a = d.device('A', cageSwitch());
          d.optic(a.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.cable(fibreCord('om4'), a.port(1), d.device('P', fibrePanel()).port(1));
        },
      },
    ],
    invalid: [
      { title: 'a copper cord in an LC panel', messageIds: ['doesNotFit'], design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), d.device('P', fibrePanel()).port(1)) },
      {
        title: 'a direct-attach cable in a cage with an optic',
        messageIds: ['occupied'],
        design: (d) => {
          const a = d.device('A', cageSwitch());
          d.optic(a.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.cable(dac('sfp+', 10_000), a.port(1), d.device('B', cageSwitch()).port(1));
        },
      },
      {
        title: 'a flat cord in an angled adapter',
        messageIds: ['polish'],
        design: (d) => {
          const panel = fibrePanel();
          const angled = { ...panel, portGroups: panel.portGroups.map((group) => ({ ...group, polish: 'apc' as const })) };
          const end = { connector: 'lc-duplex' as const, legs: 1, polish: 'upc' as const };
          const sw = d.device('SW', cageSwitch());
          d.optic(sw.port(1), optic('sfp+', '10GBASE-LR', 10_000));
          d.cable(fibreCord('os2', { a: end, b: end }), d.device('P', angled).port(1), sw.port(1));
        },
      },
    ],
  },
});

/** A moulded module goes by its own name, not by its cage's. */
const plugName = (plug: Connector): string => (isCage(plug) ? cageFacts(plug).name : connectorFacts(plug).name);

type Problem = 'doesNotFit' | 'occupied' | 'polish';

interface Pairing {
  readonly plug: string;
  readonly socket: string;
  readonly plugPolish: string;
  readonly socketPolish: string;
}

const pairing = (facts: PortFacts, type: CableType, side: 'a' | 'b'): Pairing => ({
  plug: plugName(type[side].connector),
  socket: connectorFacts(facingConnector(facts)).name,
  plugPolish: type[side].polish?.toUpperCase() ?? '',
  socketPolish: polishOf(facts)?.toUpperCase() ?? '',
});

/** Empty cages, and modules that do not fit them, are the matter of `optics/cage-module`. */
function problemAt(facts: PortFacts, type: CableType, side: 'a' | 'b'): Problem | undefined {
  const plug = type[side].connector;
  if (facts.opticType !== undefined && isCage(plug)) return 'occupied';
  const socket = facingConnector(facts);
  if (isCage(socket)) return undefined;
  if (!mates(socket, plug)) return 'doesNotFit';
  const [own, theirs] = [type[side].polish, polishOf(facts)];
  return own !== undefined && theirs !== undefined && own !== theirs ? 'polish' : undefined;
}

/** True when a cable's end goes into a port as it is, connector and polish. */
function fitsAt(facts: PortFacts, end: CableEnd): boolean {
  const polish = polishOf(facts);
  return mates(facingConnector(facts), end.connector) && (polish === undefined || end.polish === undefined || polish === end.polish);
}

const polishOf = (facts: PortFacts): 'upc' | 'apc' | undefined => (facts.opticType === undefined ? facts.port.group.polish : facts.opticType.polish);

function fixesFor(view: DesignView, cable: Cable, type: CableType, problem: Problem, at: Termination): readonly Fix[] {
  if (problem === 'occupied') return [{ title: `Take the optic out of ${portName(view, at)}`, commandId: 'optic.set', args: { deviceId: at.deviceId, portKey: at.portKey } }];
  const [a, b] = [cable.a[0], cable.b[0]].map((end) => (end === undefined ? undefined : portFacts(view, end)));
  if (a === undefined || b === undefined || cable.a.length + cable.b.length !== 2) return [];
  const fitting = availableCables(view).filter((candidate) => fitsAt(a, candidate.a) && fitsAt(b, candidate.b));
  const wish = { first: facingConnector(a), second: facingConnector(b), mode: modeOf(type.medium), medium: type.medium, lengthMm: cable.lengthMm, isPermanent: type.construction === 'permanent' };
  const choice = rankCables(fitting, wish)[0];
  return choice === undefined ? [] : [{ title: `Use ${choice.model}`, commandId: 'cable.changeType', args: { cableIds: [cable.id], typeKey: choice.key } }];
}
