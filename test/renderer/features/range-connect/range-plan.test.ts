import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectPorts, connectRange } from '../../../../shared/commands/cables/connect-ports.ts';
import { RANGE_ORDERS } from '../../../../shared/topology/range-pairs.ts';
import { formForSelection, type RangeForm, withDevice, withPorts, withTargets } from '../../../../renderer/features/range-connect/range-form.ts';
import { planRange } from '../../../../renderer/features/range-connect/range-plan.ts';
import { summaryOf } from '../../../../renderer/features/range-connect/range-summary.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

/** Panels and switches, with one cord plugged already. */
function closet() {
  const room = new SmallRoom();
  const ids = {
    panel: room.mount('generic-panel-24-cat6a', room.rackA, 42), other: room.mount('generic-panel-24-cat6a', room.rackA, 41),
    sw: room.mount('generic-switch-48', room.rackA, 40), left: room.mount('generic-switch-24', room.rackA, 38), fibre: room.mount('generic-panel-24-lc-om4', room.rackA, 36),
  };
  room.run(connectPorts, { from: port(ids.sw, '3'), to: port(ids.other, '1') });
  return { room, ids };
}

describe('the form for a selection', () => {
  const { room, ids } = closet();

  it('proposes the free ports of a panel and a switch, so that Enter is all that is left', () => {
    const form = formForSelection(room.store, [ids.panel, ids.sw], []);
    expect(form).toMatchObject({ from: { device: 'A01/PP1', ports: '1-24' }, to: [{ device: 'A01/SW1', ports: '1-2, 4-25' }], order: 'in-order' });
    const plan = planRange(room.store, form);
    expect([plan.fitting.length, plan.cables.length, plan.leftFrom, plan.leftTo]).toEqual([24, 24, 0, 0]);
  });

  it('spreads a panel over two switches, odd ports to the first', () => {
    const plan = planRange(room.store, formForSelection(room.store, [ids.sw, ids.panel, ids.left], []));
    expect(plan.cables.map(({ from, to }) => `${from.portKey} ${to.deviceId === ids.sw ? 'sw' : 'left'}${to.portKey}`).filter((_, index) => index % 6 === 0)).toEqual(['1 sw1', '13 sw8', '2 left1', '14 left7']);
  });

  it('takes selected ports as they were picked', () => {
    const ports = [...['4', '3', '2'].map((key) => port(ids.panel, key)), ...['10', '11', '12'].map((key) => port(ids.sw, key))];
    expect(formForSelection(room.store, [], ports)).toMatchObject({ from: { ports: '4-2' }, to: [{ ports: '10-12' }] });
  });

  it('proposes anew when another device is named, and keeps what was typed when none is', () => {
    const form = formForSelection(room.store, [ids.panel], []);
    expect(planRange(room.store, form).cables).toEqual([]);
    expect(withDevice(room.store, form, 0, 'SW1').to[0]?.ports).toBe('1-2, 4-25');
    expect(withDevice(room.store, withPorts(form, 0, '7'), 0, 'SW').to[0]).toMatchObject({ device: 'SW', ports: '7' });
  });

  it('never puts a proposal in the place of ports that were typed before the device was named', () => {
    const typed = withPorts(withPorts(formForSelection(room.store, [ids.panel], []), 'from', '1-8'), 0, '11-18');
    const form = withDevice(room.store, typed, 0, 'SW1');
    expect([form.from.ports, form.to[0]?.ports]).toEqual(['1-8', '11-18']);
    expect(planRange(room.store, form).cables.map(({ from, to }) => `${from.portKey}-${to.portKey}`).filter((_, index) => index % 7 === 0)).toEqual(['1-11', '8-18']);
    expect(withDevice(room.store, withPorts(typed, 0, ''), 0, 'SW1').to[0]?.ports).toBe('1-2, 4-25');
  });
});

describe('the plan of a form', () => {
  it('says what cannot be read, beside the field, and plans nothing', () => {
    const { room, ids } = closet();
    const form = withTargets(formForSelection(room.store, [ids.panel, ids.sw], []), 'more');
    const plan = planRange(room.store, withDevice(room.store, withPorts(form, 0, '1-99'), 1, 'nowhere'));
    expect(plan.problems[1]?.ports).toMatch(/no port "1-99"/);
    expect(plan.problems[2]?.device).toMatch(/no device "nowhere"/);
    expect(plan.cables).toEqual([]);
  });

  it('is not laid while a device or its ports are still to be named', () => {
    const { room, ids } = closet();
    const form = formForSelection(room.store, [ids.panel, ids.sw], []);
    expect(planRange(room.store, form).isComplete).toBe(true);
    const more = withTargets(form, 'more');
    expect(planRange(room.store, more).isComplete).toBe(false);
    expect(planRange(room.store, withPorts(withDevice(room.store, more, 1, 'SW2'), 1, '')).isComplete).toBe(false);
    expect(planRange(room.store, withDevice(room.store, more, 1, 'SW2')).isComplete).toBe(true);
  });

  it('marks what does not fit with the reason and counts it out', () => {
    const { room, ids } = closet();
    const form: RangeForm = { ...formForSelection(room.store, [ids.panel, ids.sw], []), isSkippingTaken: false };
    const plan = planRange(room.store, withPorts(form, 0, '1-24'));
    expect(plan.cables.filter(({ tone }) => tone === 'error').map(({ reason }) => reason)).toEqual(['3 already holds A01-C001.']);
    expect(plan.fitting).toHaveLength(23);
    expect(summaryOf(plan, (mm) => `${mm / 1000} m`)).toMatch(/^23 cables, [\d.]+ m in all · Cat6A/);
    const fibre = planRange(room.store, withDevice(room.store, form, 0, 'FP1'));
    expect(fibre.fitting).toEqual([]);
  });

  it('shows exactly the cables, labels and optics that are then laid', () => {
    const picks = fc.record({
      order: fc.constantFrom(...RANGE_ORDERS), toStart: fc.integer({ min: 1, max: 30 }), toStep: fc.integer({ min: 1, max: 3 }), fromStep: fc.integer({ min: 1, max: 3 }), isSkippingTaken: fc.boolean(),
      typeKey: fc.option(fc.constantFrom('generic-cord-cat5e-u-utp', 'generic-cord-cat6a-s-ftp'), { nil: undefined }), colour: fc.option(fc.constantFrom('red', 'blue'), { nil: undefined }),
    });
    fc.assert(fc.property(picks, fc.constantFrom('1-24', '49-52, 1-6', '48-30'), (choice, ports) => {
      const { room, ids } = closet();
      const form = withPorts({ ...formForSelection(room.store, [ids.panel, ids.sw], []), ...choice }, 0, ports);
      const { fitting } = planRange(room.store, form);
      if (fitting.length === 0) return;
      const laid = room.run(connectRange, { pairs: fitting.map(({ from, to }) => ({ from, to })), typeKey: form.typeKey, colour: form.colour }).map((id) => room.store.get('cable', id));
      const typeKey = (cable: (typeof laid)[number]) => cable && room.store.get('cableType', cable.typeId)?.key;
      expect(laid.map((cable) => [cable?.label, typeKey(cable), cable?.lengthMm, cable?.colour])).toEqual(fitting.map(({ label, proposal }) => [label, proposal?.typeKey, proposal?.lengthMm, proposal?.colour]));
      expect(room.store.count('optic')).toBe(fitting.reduce((sum, { proposal }) => sum + (proposal?.optics.length ?? 0), 0));
    }), { numRuns: 25 });
  });
});
