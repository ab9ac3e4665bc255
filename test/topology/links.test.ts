import { describe, expect, it } from 'vitest';
import { agreedSpeed } from '../../shared/topology/agreed-speed.ts';
import { linksOf } from '../../shared/topology/links.ts';
import { trace } from '../../shared/topology/trace.ts';
import type { Channel } from '../../shared/topology/channel.ts';
import type { PortRef } from '../../shared/model/port-ref.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { cageSwitch, copperCord, copperPanel, copperSwitch, cord, dac, DesignBuilder, fibreCord, mainsCord, optic, pdu, permanentCopper, server } from '../support/design-builder.ts';

const speedAt = (store: DesignStore, ref: PortRef): readonly unknown[] => trace(store, ref).channels.map((channel: Channel) => { const agreed = agreedSpeed(store, channel); return agreed.kind === 'agreed' ? agreed.speedMbps : agreed.kind; });

describe('links', () => {
  it('join active ports through the panels between them', () => {
    const d = new DesignBuilder();
    const [sw, a, b, srv] = [d.device('SW', copperSwitch()), d.device('P1', copperPanel()), d.device('P2', copperPanel()), d.device('SRV', server())];
    const cables = [
      d.cable(copperCord('cat6a'), sw.port(1), a.port(1)),
      d.cable(permanentCopper('cat6a'), a.port('r1'), b.port('r1'), { lengthMm: 30_000 }),
      d.cable(copperCord('cat6'), b.port(1), srv.port(1)),
    ];
    expect(linksOf(d.store())).toMatchObject([{ from: sw.port(1), to: srv.port(1), speedMbps: 10_000, medium: 'cat6a', cableIds: cables, lengthMm: 34_000, isPower: false }]);
  });

  it('show where cabling stops before a second device, and power apart from data', () => {
    const d = new DesignBuilder();
    const [sw, panel, strip] = [d.device('SRV', server()), d.device('P1', copperPanel()), d.device('PDU', pdu())];
    d.cable(copperCord('cat6a'), sw.port(1), panel.port(1));
    d.cable(mainsCord(), strip.port(1), sw.port('PSU1'));
    d.cable(permanentCopper('cat6a'), panel.port('r5'), undefined);
    const links = linksOf(d.store());
    expect(links.map(({ isPower, to, far }) => [isPower, to !== undefined, far.kind])).toEqual(expect.arrayContaining([[false, false, 'passive'], [true, true, 'active']]));
    expect(links).toHaveLength(2);
  });
});

describe('the agreed speed', () => {
  it('is the fastest that both ports, their settings and the cable allow', () => {
    const d = new DesignBuilder();
    const [a, b] = [d.device('A', copperSwitch()), d.device('B', copperSwitch({}, { speedsMbps: [1000, 2500] }), {}, { ports: { 2: { speedMbps: 1000 } } })];
    d.cable(copperCord('cat6a'), a.port(1), b.port(1));
    d.cable(copperCord('cat6a'), a.port(2), b.port(2));
    const store = d.store();
    expect([speedAt(store, a.port(1)), speedAt(store, b.port(2))]).toEqual([[2500], [1000]]);
  });

  it('is a lane\'s share on the legs of a breakout', () => {
    const d = new DesignBuilder();
    const [q, s] = [d.device('Q', cageSwitch('qsfp28', [40_000, 100_000])), d.device('S', cageSwitch('sfp28', [10_000, 25_000]))];
    d.cable(dac('qsfp28', 100_000, { construction: 'breakout', b: { connector: 'sfp28', legs: 4 } }), q.port(1), [s.port(1), s.port(2), s.port(3), s.port(4)]);
    expect(speedAt(d.store(), q.port(1))).toEqual([25_000, 25_000, 25_000, 25_000]);
  });

  it('is a lane\'s share through a fibre harness', () => {
    const d = new DesignBuilder();
    const [q, s] = [d.device('Q', cageSwitch('qsfp+', [40_000])), d.device('S', cageSwitch())];
    d.optic(q.port(1), optic('qsfp+', '40GBASE-SR4', 40_000, 'mpo-12'));
    for (const key of [1, 2, 3, 4]) d.optic(s.port(key), optic('sfp+', '10GBASE-SR', 10_000));
    d.cable(cord('om4', 'mpo-12', { construction: 'breakout', fibreCount: 8, b: { connector: 'lc-duplex', legs: 4 } }), q.port(1), [s.port(1), s.port(2), s.port(3), s.port(4)]);
    expect(speedAt(d.store(), s.port(3))).toEqual([10_000]);
  });

  it('is none where the optics share no rate, and unknown where an end states none', () => {
    const d = new DesignBuilder();
    const [a, b, c] = [d.device('A', cageSwitch()), d.device('B', cageSwitch()), d.device('C', copperSwitch({}, { speedsMbps: [] }))];
    d.optic(a.port(1), optic('sfp', '1000BASE-SX', 1000));
    d.optic(b.port(1), optic('sfp+', '10GBASE-SR', 10_000));
    d.cable(fibreCord('om4'), a.port(1), b.port(1));
    d.cable(copperCord('cat6a'), c.port(1), c.port(2));
    const store = d.store();
    expect([speedAt(store, a.port(1)), speedAt(store, c.port(1))]).toEqual([['nothing-in-common'], ['unknown']]);
  });
});
