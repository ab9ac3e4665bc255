import { describe, expect, it } from 'vitest';
import type { PortRef } from '../../shared/model/port-ref.ts';
import { portRefKey } from '../../shared/model/port-ref.ts';
import type { Channel } from '../../shared/topology/channel.ts';
import { activePair } from '../../shared/topology/channel.ts';
import { channelsThrough, trace } from '../../shared/topology/trace.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { cageSwitch, copperCord, copperPanel, copperSwitch, cord, dac, DesignBuilder, fibreCord, fibrePanel, mpoCassette, mpoTrunk, permanentCopper, server } from '../support/design-builder.ts';

const portsAlong = (channel: Channel): PortRef[] => channel.steps.flatMap((step) => (step.kind === 'port' ? [step.ref] : []));
const keys = (channel: Channel): string[] => channel.steps.flatMap((step) => (step.kind === 'port' ? [step.ref.portKey] : step.kind === 'cable' ? [step.cable.label ?? '?'] : []));

function expectSymmetric(store: DesignStore): void {
  for (const cable of store.all('cable')) {
    for (const channel of channelsThrough(store, cable)) {
      for (const ref of portsAlong(channel)) expect(trace(store, ref).channels).toContainEqual(channel);
      for (const passed of channel.cables) expect(channelsThrough(store, passed.cable)).toContainEqual(channel);
    }
  }
}

describe('a trace', () => {
  it('follows a patched link through both panels, from any of its ports', () => {
    const d = new DesignBuilder();
    const [sw, pp1, pp2, srv] = [d.device('SW', copperSwitch()), d.device('PP1', copperPanel()), d.device('PP2', copperPanel()), d.device('SRV', server())];
    d.cable(copperCord('cat6a'), sw.port(3), pp1.port(7), { label: 'C1', lengthMm: 2000 });
    d.cable(permanentCopper('cat6a'), pp1.port('r7'), pp2.port('r9'), { label: 'P1', lengthMm: 40_000 });
    d.cable(copperCord('cat6'), pp2.port(9), srv.port(1), { label: 'C2', lengthMm: 3000 });
    const store = d.store();
    const [channel] = trace(store, pp2.port('r9')).channels;
    expect(channel === undefined ? [] : keys(channel)).toEqual(['3', 'C1', '7', 'r7', 'P1', 'r9', '9', 'C2', '1']);
    expect(channel).toMatchObject({ connections: 2, lengthMm: 45_000, cablesWithoutLength: [], isLoop: false });
    expect(channel && activePair(channel)).toEqual([sw.port(3), srv.port(1)]);
    expectSymmetric(store);
  });

  it('shows what is there when no device is at either end', () => {
    const d = new DesignBuilder();
    const [pp1, pp2] = [d.device('PP1', copperPanel()), d.device('PP2', copperPanel())];
    d.cable(permanentCopper('cat6a'), pp1.port('r1'), pp2.port('r1'), { label: 'P1' });
    const store = d.store();
    const [channel] = trace(store, pp2.port(1)).channels;
    expect(channel === undefined ? [] : keys(channel)).toEqual(['1', 'r1', 'P1', 'r1', '1']);
    expect(channel?.ends.map((end) => end.kind)).toEqual(['passive', 'passive']);
    expectSymmetric(store);
  });

  it('ends at the open leg of a cable that is plugged in at one end only', () => {
    const d = new DesignBuilder();
    const sw = d.device('SW', copperSwitch());
    const cable = d.cable(copperCord('cat6a'), sw.port(1), undefined, { label: 'C1' });
    const store = d.store();
    const [channel] = trace(store, sw.port(1)).channels;
    expect(channel?.ends.map((end) => end.kind)).toEqual(['open-end', 'active']);
    expect(channel?.cables.map((passed) => passed.cable.id)).toEqual([cable]);
    expectSymmetric(store);
  });

  it('yields the port alone where nothing is plugged in', () => {
    const d = new DesignBuilder();
    const sw = d.device('SW', copperSwitch());
    const [channel, ...others] = trace(d.store(), sw.port(1)).channels;
    expect(others).toEqual([]);
    expect(channel).toMatchObject({ cables: [], steps: [{ kind: 'port', ref: sw.port(1) }] });
  });

  it('parts an MPO trunk into the duplex channels of its cassettes', () => {
    const d = new DesignBuilder();
    const [a, b] = [d.device('CA', mpoCassette()), d.device('CB', mpoCassette())];
    const [sw1, sw2] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
    const trunk = d.cable(mpoTrunk('om4'), a.port('M1'), b.port('M1'), { label: 'T', lengthMm: 30_000 });
    d.cable(fibreCord('om4'), sw1.port(1), a.port(2), { label: 'A' });
    d.cable(fibreCord('om4'), sw2.port(1), b.port(2), { label: 'B' });
    const store = d.store();
    const cable = store.get('cable', trunk);
    const channels = cable === undefined ? [] : channelsThrough(store, cable);
    expect(channels).toHaveLength(6);
    const link = channels.find((channel) => channel.cables.length === 3);
    expect(link).toMatchObject({ lengthMm: 34_000, connections: 4 });
    expect(link?.passages.map((passage) => passage.lossCentiDb)).toEqual([50, 50]);
    expect(link?.lanes).toEqual([[1, 2, 4, 4, 2, 1], [2, 1, 3, 3, 1, 2]]);
    expect(trace(store, sw1.port(1)).channels).toEqual([link]);
    expectSymmetric(store);
  });

  it('reverses the positions of a type B trunk', () => {
    const d = new DesignBuilder();
    const [a, b] = [d.device('CA', mpoCassette()), d.device('CB', mpoCassette())];
    d.cable(mpoTrunk('om4', { polarity: 'type-b' }), a.port('M1'), b.port('M1'), { label: 'T' });
    const [channel] = trace(d.store(), a.port(1)).channels;
    expect(channel === undefined ? [] : keys(channel)).toEqual(['1', 'M1', 'T', 'M1', '6']);
  });

  it('follows each leg of a breakout to its own port', () => {
    const d = new DesignBuilder();
    const [q, s] = [d.device('Q', cageSwitch('qsfp+', [40_000])), d.device('S', cageSwitch())];
    const type = dac('qsfp+', 40_000, { construction: 'breakout', b: { connector: 'sfp+', legs: 4 } });
    d.cable(type, q.port(1), [s.port(1), s.port(2), undefined, s.port(4)], { label: 'D' });
    const store = d.store();
    expect(trace(store, q.port(1)).channels.map((channel) => channel.ends.map((end) => end.kind).join())).toEqual(['open-end,active', 'active,active', 'active,active', 'active,active']);
    expect(trace(store, s.port(2)).channels).toHaveLength(1);
    expectSymmetric(store);
  });

  it('gives each leg of a parallel-optics harness one low and one high position', () => {
    const d = new DesignBuilder();
    const [q, panel] = [d.device('Q', cageSwitch('qsfp+', [40_000])), d.device('P', fibrePanel())];
    const type = cord('om4', 'mpo-12', { construction: 'breakout', fibreCount: 8, b: { connector: 'lc-duplex', legs: 4 } });
    d.cable(type, q.port(1), [panel.port(1), panel.port(2), panel.port(3), panel.port(4)], { label: 'H' });
    const lanes = trace(d.store(), q.port(1)).channels.map((channel) => channel.lanes.map((lane) => lane[0]));
    expect(lanes).toEqual([[1, 12], [2, 11], [3, 10], [4, 9]]);
  });

  it('stops in a ring of panels and says so', () => {
    const d = new DesignBuilder();
    const [a, b] = [d.device('A', copperPanel()), d.device('B', copperPanel())];
    d.cable(copperCord('cat6a'), a.port(1), b.port(1), { label: 'F' });
    d.cable(permanentCopper('cat6a'), a.port('r1'), b.port('r1'), { label: 'R' });
    const store = d.store();
    expect(trace(store, b.port('r1')).channels).toMatchObject([{ isLoop: true }]);
    expectSymmetric(store);
  });

  it('keeps the two channels of a port used twice apart', () => {
    const d = new DesignBuilder();
    const [sw, srv] = [d.device('SW', copperSwitch()), d.device('SRV', server())];
    d.cable(copperCord('cat6a'), sw.port(1), srv.port(1), { label: 'C1' });
    d.cable(copperCord('cat6a'), sw.port(1), srv.port(2), { label: 'C2' });
    const store = d.store();
    expect(trace(store, sw.port(1)).channels.map((channel) => keys(channel).join(' '))).toEqual(['1 C1 1', '1 C2 2']);
    expect(trace(store, srv.port(2)).channels).toHaveLength(1);
    expect(portRefKey(sw.port(1))).toContain('/1');
    expectSymmetric(store);
  });
});
