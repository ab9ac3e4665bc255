import { compareNatural } from '../../base/compare.ts';
import type { Id } from '../../base/id.ts';
import type { PortRef } from '../../model/port-ref.ts';
import { isSamePort } from '../../model/port-ref.ts';
import { type Port, portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import { passesPowerOn } from '../../topology/power-tree.ts';
import type { Fix } from '../finding.ts';
import { isFree } from './free-port.ts';

/** The cable's end in one port moved to another port; undefined when it is not in that port. */
export function movePlugFix(view: DesignView, cableId: Id<'cable'>, from: PortRef, to: PortRef): Fix | undefined {
  const cable = view.get('cable', cableId);
  for (const end of ['a', 'b'] as const) {
    const plugged = cable?.[end].find((termination) => isSamePort(termination, from));
    if (plugged !== undefined) return { title: `Move to ${portName(view, to)}`, commandId: 'cable.reterminate', args: { cableId, end, leg: plugged.leg, to } };
  }
  return undefined;
}

/** Free outlets like this one on the strips and UPS of the same rack, nearest by name first; `isRight` chooses among them. */
export function freeOutletsLike(view: DesignView, outlet: PortRef, isRight: (ref: PortRef, port: Port) => boolean): readonly PortRef[] {
  const here = view.get('device', outlet.deviceId);
  const type = here === undefined ? undefined : view.get('deviceType', here.typeId);
  const connector = type === undefined ? undefined : portsOf(type).get(outlet.portKey)?.group.connector;
  if (here === undefined || connector === undefined) return [];
  const { placement } = here;
  const near = placement.kind === 'rack' || placement.kind === 'rack-side' ? view.find('devicesByRack', placement.rackId) : [here];
  return [...near].sort((a, b) => compareNatural(a.name, b.name) || (a.id < b.id ? -1 : 1)).flatMap((device) => {
    const deviceType = view.get('deviceType', device.typeId);
    if (deviceType === undefined || !passesPowerOn(deviceType)) return [];
    return [...portsOf(deviceType).values()]
      .filter(({ group }) => group.role === 'power-out' && group.connector === connector)
      .flatMap((port): PortRef[] => {
        const ref = { deviceId: device.id, portKey: port.key };
        return isFree(view, ref) && isRight(ref, port) ? [ref] : [];
      });
  });
}
