import type { Phy } from '../../catalog/phys.ts';
import { isMadeFor, type FibreMode } from '../fibre-channel.ts';
import { mates } from '../../catalog/connectors.ts';
import type { Connector } from '../../model/connector.ts';
import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import { type AnyOpticType, availableOptics, opticFitsPort } from '../../topology/optic-choice.ts';
import { compareCodeUnits } from '../../base/compare.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import type { Fix } from '../finding.ts';

/** What an optic to propose must be. */
export interface OpticNeed {
  readonly phy: Phy;
  /** Plug of the cable it faces; absent when nothing is plugged in. */
  readonly plug?: Connector | undefined;
  readonly mode?: FibreMode | undefined;
  readonly isRight?: ((type: AnyOpticType) => boolean) | undefined;
}

/** The optic to put into a port: one the cage, the plug and the fibre take, the device maker's own before others. */
export function opticFor(view: DesignView, facts: PortFacts, { phy, plug, mode, isRight }: OpticNeed): AnyOpticType | undefined {
  if (mode !== undefined && !isMadeFor(phy, mode)) return undefined;
  const fitting = availableOptics(view).filter(
    (type) => type.phy === phy.name && opticFitsPort(facts.port, type) && (plug === undefined || mates(type.connector, plug)) && (isRight === undefined || isRight(type)),
  );
  const rank = (type: AnyOpticType): number => (type.manufacturer === facts.type.manufacturer ? 2 : Number(type.manufacturer === 'Generic'));
  return fitting.sort((a, b) => rank(b) - rank(a) || compareCodeUnits(a.key, b.key))[0];
}

/** Puts an optic into a port. */
export const setOpticFix = (view: DesignView, facts: PortFacts, type: AnyOpticType): Fix => ({
  title: `Use ${type.phy ?? type.model} in ${portName(view, facts.ref)}`,
  commandId: 'optic.set',
  args: { deviceId: facts.ref.deviceId, portKey: facts.ref.portKey, typeKey: type.key },
});

/** Puts optics into several ports as one step. */
export const setOpticsFix = (title: string, changes: readonly (readonly [facts: PortFacts, type: AnyOpticType])[]): Fix => ({
  title,
  commandId: 'design.batch',
  args: { title, steps: changes.map(([{ ref }, type]) => ({ commandId: 'optic.set', args: { deviceId: ref.deviceId, portKey: ref.portKey, typeKey: type.key } })) },
});
