import { describe, expect, it } from 'vitest';
import { runById } from '../../../../shared/commands/registry.ts';
import type { Id } from '../../../../shared/base/id.ts';
import type { PortRef } from '../../../../shared/model/port-ref.ts';
import { portRefKey } from '../../../../shared/model/port-ref.ts';
import { portsOf } from '../../../../shared/model/ports.ts';
import { askLink } from '../../../../shared/rules/link-calculator/ask-link.ts';
import { LinkParts } from '../../../../shared/rules/link-calculator/link-parts.ts';
import type { LinkEnd, LinkQuestion } from '../../../../shared/rules/link-calculator/link-question.ts';
import { FIRST_QUESTION, questionForPorts } from '../../../../renderer/features/link-calculator/first-question.ts';
import { stepsForPorts } from '../../../../renderer/features/link-calculator/port-steps.ts';
import { changeEnd, changeMedium } from '../../../../renderer/features/link-calculator/question-edits.ts';
import { readCount, readLoss, showLoss } from '../../../../renderer/features/link-calculator/read-counts.ts';
import { LinkClient } from '../../../../renderer/workers/link-client.ts';
import { answerRequests } from '../../../../renderer/workers/request.ts';
import { SmallRoom } from '../../../support/small-room.ts';
import { portTo } from '../../workers/port-to.ts';

const parts = new LinkParts();
const sr: LinkEnd = { kind: 'optic', typeKey: 'generic-sfp-plus-10gbase-sr' };
const lr: LinkEnd = { kind: 'optic', typeKey: 'generic-sfp-plus-10gbase-lr' };

describe('changing the question', () => {
  it('keeps alike ends alike and takes the cable along', () => {
    expect(changeEnd(FIRST_QUESTION, 'a', sr, parts)).toMatchObject({ a: sr, b: sr, medium: 'om4' });
    expect(changeEnd(changeEnd(FIRST_QUESTION, 'a', sr, parts), 'a', lr, parts)).toMatchObject({ a: lr, b: lr, medium: 'os2' });
  });

  it('leaves the other end alone once it differs, and end A alone when end B is changed', () => {
    const mixed = changeEnd(changeEnd(FIRST_QUESTION, 'a', sr, parts), 'b', lr, parts);
    expect(mixed).toMatchObject({ a: sr, b: lr, medium: 'om4' });
    expect(changeEnd(mixed, 'a', FIRST_QUESTION.a, parts).b).toEqual(lr);
  });

  it('gives a screen to categories that are sold with one only', () => {
    expect(changeMedium(FIRST_QUESTION, 'cat8.1', parts).isScreened).toBe(true);
    expect(changeMedium(FIRST_QUESTION, 'cat6', parts).isScreened).toBe(false);
  });

  it('leaves the panels out for cables with modules moulded on', () => {
    expect(changeEnd({ ...FIRST_QUESTION, connections: 2 }, 'a', { kind: 'cage', cage: 'sfp+', speedMbps: 10_000 }, parts)).toMatchObject({ medium: 'dac-passive', connections: 0 });
  });

  it.each([['5', 500], ['1.5 dB', 150], ['0,35', 35]])('reads a loss of "%s"', (text, centiDb) => expect(readLoss(text)).toEqual({ ok: true, value: centiDb }));
  it.each(['', 'much', '-1', '1.234'])('refuses a loss of "%s"', (text) => expect(readLoss(text).ok).toBe(false));
  it.each([['0', true], ['12', true], ['13', false], ['1.5', false], ['-1', false], ['x', false]])('takes "%s" for a count up to 12: %s', (text, isTaken) => expect(readCount(0, 12)(text).ok).toBe(isTaken));
  it('shows a loss as it is read', () => expect(readLoss(showLoss(250))).toEqual({ ok: true, value: 250 }));
});

/* Two switches with RJ45 ports and SFP+ cages. */
function twoSwitches(): { readonly room: SmallRoom; readonly rj45: readonly PortRef[]; readonly cages: readonly PortRef[] } {
  const room = new SmallRoom();
  const ids = [room.mount('generic-switch-24', room.rackA, 10), room.mount('generic-switch-24', room.rackA, 14)];
  return { room, rj45: ids.flatMap((id) => firstPort(room, id, ['rj45'])), cages: ids.flatMap((id) => firstPort(room, id, ['sfp+', 'sfp'])) };
}

function firstPort({ store }: SmallRoom, deviceId: Id<'device'>, connectors: readonly string[]): readonly PortRef[] {
  const device = store.get('device', deviceId);
  const type = device === undefined ? undefined : store.get('deviceType', device.typeId);
  const found = type === undefined ? undefined : [...portsOf(type).values()].find(({ group }) => group.role === 'network' && connectors.includes(group.connector));
  return found === undefined ? [] : [{ deviceId, portKey: found.key }];
}

const reportFor = (question: LinkQuestion): ReturnType<typeof askLink> => askLink({ question, own: { optics: [], cables: [] } });

describe('two selected ports', () => {
  it('raise the question between them: what is in them, and the way', () => {
    const { room, rj45, cages } = twoSwitches();
    const [a, b] = rj45;
    const [c, d] = cages;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('The switches lack ports');
    expect(questionForPorts(room.store, a, b)).toMatchObject({ a: { kind: 'copper' }, medium: 'cat6a', connections: 0 });
    expect(questionForPorts(room.store, a, b)?.lengthMm).toBeGreaterThan(0);
    expect(questionForPorts(room.store, c, d)?.a.kind).toMatch(/optic|cage/);
  });

  it('are connected with optics and cord in one step, which one undo takes back', () => {
    const { room, cages } = twoSwitches();
    const before = room.store.snapshot();
    const steps = stepsForPorts(room.store, cages, reportFor({ a: sr, b: sr, medium: 'om3', isScreened: false, lengthMm: 4200, connections: 0, splices: 0 }));
    if (!steps.ok) throw new Error(steps.error);
    expect(runById(room.store, 'design.batch', { title: 'Connect', steps: steps.value })).toMatchObject({ ok: true });
    const [cable] = room.store.find('cablesByPort', portRefKey(cages[0] ?? { deviceId: 'device:x' as never, portKey: '' }));
    expect(cable).toMatchObject({ lengthMm: 5000 });
    expect(room.store.all('optic')).toHaveLength(2);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('are not connected by what does not go into them, and the reason is said', () => {
    const { room, rj45, cages } = twoSwitches();
    const fibre = reportFor({ a: sr, b: sr, medium: 'om3', isScreened: false, lengthMm: 4000, connections: 0, splices: 0 });
    const copper = reportFor({ ...FIRST_QUESTION, connections: 0 });
    expect(stepsForPorts(room.store, rj45, fibre)).toMatchObject({ ok: false, error: expect.stringContaining('no cage') });
    expect(stepsForPorts(room.store, cages, copper)).toMatchObject({ ok: false, error: expect.stringContaining('no RJ45') });
    expect(stepsForPorts(room.store, rj45, reportFor(FIRST_QUESTION))).toMatchObject({ ok: false, error: expect.stringContaining('panels') });
    expect(stepsForPorts(room.store, rj45.slice(0, 1), copper).ok).toBe(false);
  });
});

it('answers only the latest of questions asked in quick succession', async () => {
  const asked: number[] = [];
  const client = new LinkClient(() => portTo((port) => answerRequests(port, (request: Parameters<typeof askLink>[0]) => {
    asked.push(request.question.lengthMm ?? 0);
    return askLink(request);
  })));
  const ask = (lengthMm: number): ReturnType<LinkClient['ask']> => client.ask({ question: { ...FIRST_QUESTION, lengthMm }, own: { optics: [], cables: [] } });
  const answers = await Promise.all([ask(10_000), ask(20_000), ask(30_000)]);
  expect(answers.map((answer) => answer?.question.lengthMm)).toEqual([undefined, undefined, 30_000]);
  expect(asked).toEqual([30_000]);
});
