import fc from 'fast-check';
import { expect } from 'vitest';
import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { reterminateCable } from '../../shared/commands/cables/reterminate-cable.ts';
import { COMMANDS, runById } from '../../shared/commands/registry.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { port, SmallRoom } from '../support/small-room.ts';
import { RandomArguments } from './random-arguments.ts';

/** One thing a person does: a command, undo, redo, or a fix that a finding offers. */
export interface Step {
  readonly id: string;
  readonly seed: number;
}

/** Commands that make something come up more often than those that take it away, or there would be nothing to work on. */
export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  id: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('device.add', 'cable.connect', 'cable.connectRange', 'cable.reterminate', 'optic.set') },
    { weight: 6, arbitrary: fc.constantFrom(...COMMANDS.map(({ id }) => id)) },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'redo', 'fix') },
  ),
  seed: fc.nat(),
});

/** Does a step with arguments drawn from what the design holds. A refused command must change nothing. */
export function runStep(store: DesignStore, { id, seed }: Step, findings: readonly Finding[]): void {
  if (id === 'undo') return void store.undo();
  if (id === 'redo') return void store.redo();
  if (id === 'fix') return applyFix(store, findings, seed);
  const before = store.revision;
  const args = new RandomArguments(store, seededRandom32(seed)).for(id);
  const result = COMMANDS.find((command) => command.id === id)?.run(store, args);
  if (result?.ok !== true) expect(store.revision, `${id} was refused and still changed something`).toBe(before);
}

/** Does what a finding offers, as a click on it would. */
function applyFix(store: DesignStore, findings: readonly Finding[], seed: number): void {
  const fixes = findings.flatMap((finding) => finding.fixes);
  const fix = fixes[seed % Math.max(1, fixes.length)];
  if (fix !== undefined) runById(store, fix.commandId, fix.args);
}

/** A room with something of everything in it, so that even short sequences connect. */
export function furnishedRoom(): DesignStore {
  const room = new SmallRoom(3);
  const types = ['generic-switch-24-poe', 'generic-switch-24-sfp28', 'generic-server-1u-sfp28', 'generic-panel-24-cat6a', 'generic-panel-12-lc-om4', 'generic-lgx-housing-1u', 'generic-pdu-1u-16a'];
  for (const rackId of [room.rackA, room.rackB]) types.forEach((typeKey, i) => room.mount(typeKey, rackId, 20 + i));
  trunkBetweenPanels(room);
  room.stand('generic-access-point');
  room.stand('generic-source-cee-16a-1p', 'A');
  return new DesignStore(room.store.snapshot(), idSource(seededRandom32(4)));
}

/* A cable with several legs at both ends: not every change of type suits it. */
function trunkBetweenPanels(room: SmallRoom): void {
  const [from, to] = room.store.all('device').filter((device) => room.store.get('deviceType', device.typeId)?.key === 'generic-panel-12-lc-om4');
  if (from === undefined || to === undefined) throw new Error('The room has two fibre panels');
  const cableId = room.run(connectPorts, { from: port(from.id, 'R1'), to: port(to.id, 'R1'), typeKey: 'generic-trunk-om4-12f-lc' });
  for (const leg of [1, 2]) {
    room.run(reterminateCable, { cableId, end: 'a', leg, to: port(from.id, `R${leg + 1}`) });
    room.run(reterminateCable, { cableId, end: 'b', leg, to: port(to.id, `R${leg + 1}`) });
  }
}
