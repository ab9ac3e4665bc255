import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cableScheduleTable } from '../../shared/reports/cable-schedule.ts';
import { designSummary } from '../../shared/reports/design-summary.ts';
import { deviceTable } from '../../shared/reports/device-list.ts';
import { findingsTable } from '../../shared/reports/findings.ts';
import { portMapTable } from '../../shared/reports/port-map.ts';
import type { Row, Table } from '../../shared/reports/table.ts';
import { traceReport } from '../../shared/reports/trace-report.ts';
import { findPort } from '../../shared/topology/find-port.ts';
import { trace } from '../../shared/topology/trace.ts';
import { designArbitrary } from '../support/design-arbitrary.ts';
import { copperCord, copperPanel, copperSwitch, dac, DesignBuilder, deviceType, permanentCopper, server } from '../support/design-builder.ts';
import { openDesign } from '../support/open-design.ts';
import { plainDesign } from '../support/plain-design.ts';

const column = (table: Table, key: string): readonly Row['cells'][string][] => table.rows.map(({ cells }) => cells[key]);

describe('every report', () => {
  it('has cells for its own columns alone, and names existing records', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        const view = openDesign(tables);
        const reports = [cableScheduleTable(view), ...view.all('rack').map((rack) => deviceTable(view, rack)), ...view.all('device').map((device) => portMapTable(view, device))];
        for (const { columns, rows } of reports) {
          const keys = new Set(columns.map(({ key }) => key));
          for (const row of rows) {
            expect(Object.keys(row.cells).filter((key) => !keys.has(key))).toEqual([]);
            for (const id of row.recordIds ?? []) expect(view.record(id), id).toBeDefined();
          }
        }
      }),
    );
  });
});

describe('a cable schedule', () => {
  it('has one row for every cable', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        const ids = cableScheduleTable(openDesign(tables)).rows.flatMap(({ recordIds }) => recordIds ?? []);
        expect([...ids].sort()).toEqual(tables.cable.map(({ id }) => id).sort());
      }),
    );
  });

  it('names both ends, orders labels as people count, and puts cables without a label last', () => {
    const design = new DesignBuilder();
    const rack = design.rack('A01');
    const [sw, panel] = [design.device('SW1', copperSwitch(), { rack, u: 1 }), design.device('PP1', copperPanel(), { rack, u: 2 })];
    design.cable(copperCord('cat6a'), sw.port(1), undefined, { lengthMm: 2000, colour: 'blue' });
    for (const label of ['C-10', 'C-2', 'C-1']) design.cable(copperCord('cat6a'), sw.port(2), panel.port(2), { label, lengthMm: undefined });
    const table = cableScheduleTable(design.store());
    expect(column(table, 'label')).toEqual(['C-1', 'C-2', 'C-10', undefined]);
    expect([column(table, 'from')[0], column(table, 'to')[0], column(table, 'to')[3]]).toEqual(['A01/SW1:2', 'A01/PP1:2', undefined]);
    expect([column(table, 'lengthSource')[0], column(table, 'lengthSource')[3], column(table, 'length')[3]]).toEqual(['not chosen yet', 'entered', 2000]);
    expect(column(table, 'route')[0]).toBeGreaterThan(0);
    expect(column(table, 'route')[3]).toBeUndefined();
  });

  it('lists every leg of a fan-out in order', () => {
    const design = new DesignBuilder();
    const [a, b] = [design.device('A', deviceType('a', 'switch', [])), design.device('B', copperSwitch())];
    const breakout = { ...dac('qsfp+', 40_000), b: { connector: 'sfp+' as const, legs: 3 } };
    const type = design.cable(breakout, undefined, [b.port(3), undefined, b.port(1)]);
    expect([a.id, type]).toBeTruthy();
    expect(column(cableScheduleTable(design.store()), 'to')).toEqual(['B:3; B:1']);
  });
});

describe('a rack\'s device table', () => {
  it('lists from the top down with the numbers painted on the rails, side rails last, modules under what holds them', () => {
    const view = openDesign(plainDesign());
    const [rack] = view.all('rack');
    if (rack === undefined) throw new Error('The design has no rack');
    const table = deviceTable(view, rack);
    expect(column(table, 'name')).toEqual(['H1', 'C1', 'PP1', 'SW2', 'SW1']);
    expect(column(table, 'unit')).toEqual(['13', '1', '12', '11', '10']);
  });
});

describe('a port map', () => {
  it('lists every port with what is in it and where it leads', () => {
    const view = openDesign(plainDesign());
    const device = view.all('device').find(({ name }) => name === 'SW1');
    if (device === undefined) throw new Error('The design has no SW1');
    const table = portMapTable(view, device);
    expect(table.rows).toHaveLength(48);
    expect([column(table, 'port')[0], column(table, 'cable')[0], column(table, 'to')[0], column(table, 'to')[1]]).toEqual(['1', 'C-001', 'A01/PP1:1', undefined]);
  });
});

describe('a summary', () => {
  it('counts what there is, and never takes an unknown figure for 0', () => {
    const design = new DesignBuilder();
    const rack = design.rack('A01', undefined, { powerLimitW: 2000 });
    const { powerMaxW: _, ...unknown } = server();
    design.device('S1', server({ powerMaxW: 400 }), { rack, u: 1 });
    design.device('S2', unknown, { rack, u: 2 });
    design.device('loose', copperSwitch());
    design.cable(copperCord('cat6'), undefined, undefined, { lengthMm: undefined });
    const summary = designSummary(design.store());
    expect(summary.counts).toMatchObject({ racks: 1, devices: 3, unplacedDevices: 1, cables: 1, cablesWithoutLength: 1 });
    expect(summary.racks).toMatchObject([{ name: 'A01', freeU: 40, devices: 2, powerMaxW: 400, powerUnknown: 1, powerLimitW: 2000 }]);
  });
});

describe('a trace in words', () => {
  it('begins at the port that was asked for, from either end', () => {
    const design = new DesignBuilder();
    const [s1, s2, p1, p2] = [design.device('S1', copperSwitch()), design.device('S2', copperSwitch()), design.device('P1', copperPanel()), design.device('P2', copperPanel())];
    design.cable(copperCord('cat6a'), s1.port(1), p1.port(1), { label: 'A', lengthMm: 1000 });
    design.cable(permanentCopper('cat6a'), p1.port('r1'), p2.port('r1'), { label: 'B', lengthMm: 30_000 });
    design.cable(copperCord('cat6a'), p2.port(1), s2.port(1), { label: 'C', lengthMm: 2000 });
    const view = design.store();
    const way = (from: string) => {
      const port = findPort(view, from);
      if (!port.ok) throw new Error(port.error);
      const [channel] = traceReport(view, trace(view, port.value)).channels;
      return [channel?.from, channel?.to, channel?.lengthMm, channel?.connections, channel?.steps.flatMap((step) => (step.kind === 'cable' ? [step.name] : []))];
    };
    expect(way('S1:1')).toEqual(['S1:1', 'S2:1', 33_000, 2, ['A', 'B', 'C']]);
    expect(way('S2:1')).toEqual(['S2:1', 'S1:1', 33_000, 2, ['C', 'B', 'A']]);
  });

  it('says where a cable hangs loose', () => {
    const design = new DesignBuilder();
    const sw = design.device('S1', copperSwitch());
    design.cable(copperCord('cat6a'), sw.port(1), undefined, { label: 'A' });
    const view = design.store();
    expect(traceReport(view, trace(view, sw.port(1))).channels).toMatchObject([{ from: 'S1:1', to: 'open end of A' }]);
  });
});

describe('a table of findings', () => {
  it('says what was found, what was waived, and what could not be checked', () => {
    const finding = { ruleId: 'a/b', severity: 'error', messageId: 'm', message: 'Too long.', subjects: [{ kind: 'cable', id: 'cable:x', name: 'C-1' }], actual: { text: '120 m' }, required: { text: '100 m' }, standard: 'S', fixes: [{ title: 'Shorten', commandId: 'x', args: {} }], fingerprint: 'f', facts: 'g' } as const;
    const cable = { ...finding, subjects: [] } as const;
    const table = findingsTable({ findings: [finding], waived: [cable], checked: ['a/b'], switchedOff: [], notCheckable: [{ ruleId: 'c/d', subjects: [], missing: 'length of C-2' }] } as never);
    expect(column(table, 'severity')).toEqual(['error', 'waived', 'not checked']);
    expect(table.rows[0]?.cells).toEqual({ severity: 'error', rule: 'a/b', subjects: 'C-1', message: 'Too long.', actual: '120 m', required: '100 m', standard: 'S', fix: 'Shorten' });
    expect(table.rows[2]?.cells['message']).toBe('Not known: length of C-2');
  });
});
