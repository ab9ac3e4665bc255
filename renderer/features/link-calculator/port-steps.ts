import { isSamePort, type PortRef } from '../../../shared/model/port-ref.ts';
import { isCage } from '../../../shared/model/connector.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { LinkReport } from '../../../shared/rules/link-calculator/ask-link.ts';
import type { LinkEnd, LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { availableCables, stockLength } from '../../../shared/topology/cable-choice.ts';
import { portName } from '../../../shared/topology/names.ts';
import { portFacts } from '../../../shared/topology/port-facts.ts';

/** A command as data. */
export interface Step {
  readonly commandId: string;
  readonly args: unknown;
}

/** The commands that make the link between two ports: optics first, then the cord. Or a sentence why they cannot be made. */
export function stepsForPorts(view: DesignView, ports: readonly PortRef[], { question, answer }: LinkReport): Result<readonly Step[], string> {
  const [from, to] = ports;
  if (from === undefined || to === undefined || ports.length !== 2 || isSamePort(from, to)) return err('Select two ports to make this link between them.');
  if (answer.cableKey === undefined) return err(question.connections > 0 ? 'A link through panels is drawn cord by cord; set the connections to 0 to use one cord.' : 'The library has no cord for this link.');
  const first = stepsForEnd(view, from, question.a, question);
  const second = stepsForEnd(view, to, question.b, question);
  if (!first.ok) return first;
  if (!second.ok) return second;
  const cable = availableCables(view).find(({ key }) => key === answer.cableKey);
  const lengthMm = question.lengthMm === undefined || cable === undefined ? question.lengthMm : (stockLength(cable, question.lengthMm) ?? question.lengthMm);
  return ok([...first.value, ...second.value, { commandId: 'cable.connect', args: { from, to, typeKey: answer.cableKey, ...(lengthMm === undefined ? {} : { lengthMm }) } }]);
}

function stepsForEnd(view: DesignView, { deviceId, portKey }: PortRef, end: LinkEnd, { attenuatorCentiDb }: LinkQuestion): Result<readonly Step[], string> {
  const ref: PortRef = { deviceId, portKey };
  const facts = portFacts(view, ref);
  if (facts === undefined) return err('The port no longer exists.');
  const { connector } = facts.port.group;
  const name = portName(view, ref);
  const takeOut: readonly Step[] = facts.opticType === undefined ? [] : [{ commandId: 'optic.set', args: ref }];
  switch (end.kind) {
    case 'copper':
      return connector === 'rj45' ? ok([]) : err(`${name} is no RJ45 port.`);
    case 'cage':
      return isCage(connector) ? ok(takeOut) : err(`${name} is no cage.`);
    case 'optic':
      if (!isCage(connector)) return err(`${name} is no cage: it takes no optic.`);
      return ok([
        ...(facts.opticType?.key === end.typeKey ? [] : [{ commandId: 'optic.set', args: { ...ref, typeKey: end.typeKey } }]),
        ...(attenuatorCentiDb === undefined ? [] : [{ commandId: 'optic.setAttenuator', args: { ...ref, attenuatorCentiDb } }]),
      ]);
  }
}
