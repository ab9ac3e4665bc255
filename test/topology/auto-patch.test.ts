import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectPorts, connectRange } from '../../shared/commands/cables/connect-ports.ts';
import { updateDevices } from '../../shared/commands/devices/update-device.ts';
import { portRefKey } from '../../shared/model/port-ref.ts';
import { autoPatchPlan, PATCH_RULES, type PatchRule } from '../../shared/topology/auto-patch.ts';
import { portName } from '../../shared/topology/names.ts';
import { port, SmallRoom } from '../support/small-room.ts';

/** A rack with two top switches, a management switch, two PDUs and three servers; a neighbour with servers alone. */
function racks() {
  const room = new SmallRoom();
  const top = [42, 41].map((unit) => room.mount('generic-switch-48-sfp28', room.rackA, unit));
  const mgmt = room.mount('generic-switch-24', room.rackA, 40);
  room.run(updateDevices, { deviceIds: [mgmt], fields: { name: 'OOB1' } });
  const pdus = [1, 2].map((unit) => room.mount('generic-pdu-1u-16a', room.rackA, unit));
  const servers = [12, 11, 10].map((unit) => room.mount('generic-server-1u-sfp28', room.rackA, unit));
  const far = room.mount('generic-server-1u-sfp28', room.rackB, 10);
  const plan = (rule: PatchRule, deviceIds: readonly (typeof far)[], targetIds?: readonly (typeof far)[]) => {
    const { pairs, unpatched } = autoPatchPlan(room.store, { rule, deviceIds, targetIds });
    const name = (ref: { readonly deviceId: typeof far; readonly portKey: string }): string => portName(room.store, ref).replace('A01/', '');
    return { pairs, met: pairs.map(({ from, to }) => `${name(from)} ${name(to)}`), unpatched: unpatched.map(({ ref, reason }) => `${name(ref)} ${reason}`) };
  };
  return { room, top, mgmt, pdus, servers, far, plan };
}

describe('patching by rule', () => {
  it('gives each network card of every server a switch in turn, from the top of the rack down', () => {
    const { servers, plan } = racks();
    expect(plan('network', servers).met).toEqual(['SRV1:NIC1 SW1:1', 'SRV1:NIC2 SW2:1', 'SRV2:NIC1 SW1:2', 'SRV2:NIC2 SW2:2', 'SRV3:NIC1 SW1:3', 'SRV3:NIC2 SW2:3']);
  });

  it('takes management to the management switch and power to both PDUs', () => {
    const { room, servers, pdus, plan } = racks();
    expect(plan('management', servers).met).toEqual(['SRV1:BMC1 OOB1:1', 'SRV2:BMC1 OOB1:2', 'SRV3:BMC1 OOB1:3']);
    room.run(updateDevices, { deviceIds: pdus.slice(1), fields: { feed: 'A' } });
    expect(plan('power', servers.slice(0, 1)).met).toEqual(['SRV1:PSU1 PDU2:1', 'SRV1:PSU2 PDU1:1']);
  });

  it('goes to the nearest rack with switches, and patches only to those that were chosen', () => {
    const { far, top, plan } = racks();
    expect(plan('network', [far]).met).toEqual(['A02/SRV4:NIC1 SW1:1', 'A02/SRV4:NIC2 SW2:1']);
    expect(plan('network', [far], top.slice(1)).met).toEqual(['A02/SRV4:NIC1 SW2:1', 'A02/SRV4:NIC2 SW2:2']);
  });

  it('leaves firewalls and routers to be decided port by port', () => {
    const { room, plan } = racks();
    const edge = ['generic-firewall', 'generic-router'].map((key, at) => room.mount(key, room.rackA, 22 + at));
    expect(plan('network', edge).met).toEqual([]);
  });

  it('takes no uplink for a server while a switch with access ports of its kind is there', () => {
    const { room, plan } = racks();
    const copper = room.mount('generic-server-1u', room.rackA, 20);
    expect(plan('network', [copper]).met).toEqual(['SRV5:NIC1 OOB1:1', 'SRV5:NIC2 OOB1:2']);
  });

  it('leaves alone what is patched, and keeps the turn of the others', () => {
    const { room, servers: [first], top: [sw], plan } = racks();
    if (first === undefined || sw === undefined) throw new Error('The room is empty');
    room.run(connectPorts, { from: port(first, 'NIC1'), to: port(sw, '7') });
    expect(plan('network', [first]).met).toEqual(['SRV1:NIC2 SW2:1']);
  });

  it('says why a port stays free', () => {
    const { room, far, servers, pdus, mgmt, plan } = racks();
    expect(plan('power', [far]).unpatched).toEqual(['A02/SRV4:PSU1 There is no PDU in its rack.', 'A02/SRV4:PSU2 There is no PDU in its rack.']);
    expect(plan('management', servers, pdus).unpatched[0]).toBe('SRV1:BMC1 PDU1 has no free port.');
    expect(plan('power', servers.slice(0, 1), [mgmt]).unpatched[0]).toBe('SRV1:PSU1 OOB1 has no free outlet.');
    const many = Array.from({ length: 20 }, (_, n) => room.mount('generic-server-1u', room.rackA, 14 + n));
    const { pairs, unpatched } = plan('power', many);
    expect(pairs.length + unpatched.length).toBe(40);
    expect(unpatched.at(-1)).toMatch(/PDU\d has no free outlet|No cable joins/);
  });

  it('can always be laid as planned, uses no port twice and leaves nothing unmentioned', () => {
    fc.assert(fc.property(fc.constantFrom(...PATCH_RULES), fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1 }), (rule, picks) => {
      const { room, servers, far } = racks();
      const ids = picks.flatMap((n) => [...servers, far][n] ?? []);
      const { pairs, unpatched } = autoPatchPlan(room.store, { rule, deviceIds: ids });
      const used = pairs.flatMap(({ from, to }) => [portRefKey(from), portRefKey(to)]);
      expect(new Set(used).size).toBe(used.length);
      expect(pairs.length + unpatched.length).toBe(ids.length * (rule === 'management' ? 1 : 2));
      if (pairs.length > 0) room.run(connectRange, { pairs: pairs.map(({ from, to }) => ({ from, to })), title: 'Patch by rule' });
      expect(room.store.count('cable')).toBe(pairs.length);
    }), { numRuns: 20 });
  });
});
