import { isSamePort, portRefKey, type PortRef } from '../../shared/model/port-ref.ts';
import type { Cable } from '../../shared/model/cable.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { portName } from '../../shared/topology/names.ts';

/** The cable plugged into a port; of several (a finding) the first by id. */
export function cableAt(view: DesignView, ref: PortRef): Cable | undefined {
  return [...view.find('cablesByPort', portRefKey(ref))].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** What the cable in a port leads to: the port at its other end, or that it dangles. Undefined for a free port. */
export function farEndText(view: DesignView, ref: PortRef): string | undefined {
  const cable = cableAt(view, ref);
  if (cable === undefined) return undefined;
  const isAtA = cable.a.some((end) => isSamePort(end, ref));
  const far = isAtA ? cable.b : cable.a;
  const [first] = far;
  if (first === undefined) return 'open end';
  return far.length === 1 ? portName(view, first) : `${portName(view, first)} +${far.length - 1}`;
}

/** A port as it is called where the rack goes without saying: `SW1:24`; with the rack where two devices share the name. */
export function shortPortName(view: DesignView, ref: PortRef): string {
  const name = view.get('device', ref.deviceId)?.name;
  return name === undefined || view.find('devicesByName', name).length > 1 ? portName(view, ref) : `${name}:${ref.portKey}`;
}
