import type { Cable, Termination } from '../../shared/model/cable.ts';
import type { CableType } from '../../shared/model/cable-type.ts';
import type { Connector } from '../../shared/model/connector.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { type AnyCableType, availableCables, rankCables } from '../../shared/topology/cable-choice.ts';
import { portFacts } from '../../shared/topology/port-facts.ts';

/** The cables that could lie where this one does, best first; its own type is always among them. */
export function cableChoices(view: DesignView, cable: Cable): readonly AnyCableType[] {
  const type = view.get('cableType', cable.typeId);
  if (type === undefined) return [];
  const fitting = fittingTypes(view, cable, type);
  return fitting.some((each) => each.key === type.key) ? fitting : [type, ...fitting];
}

function fittingTypes(view: DesignView, cable: Cable, type: CableType): readonly AnyCableType[] {
  const candidates = availableCables(view);
  const [first, second] = [openingAt(view, cable.a), openingAt(view, cable.b)];
  const isPlain = type.a.legs === 1 && type.b.legs === 1;
  if (!isPlain || first === undefined || second === undefined) return candidates.filter((each) => hasSameEnds(each, type));
  return rankCables(candidates, { first, second, lengthMm: cable.lengthMm, isPermanent: type.construction === 'permanent' });
}

function openingAt(view: DesignView, [end]: readonly Termination[]): Connector | undefined {
  const facts = end === undefined ? undefined : portFacts(view, end);
  return facts?.opticType?.connector ?? facts?.port.group.connector;
}

const hasSameEnds = (a: AnyCableType, b: AnyCableType): boolean =>
  a.a.connector === b.a.connector && a.b.connector === b.b.connector && a.a.legs === b.a.legs && a.b.legs === b.b.legs;
