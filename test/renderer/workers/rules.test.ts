import { describe, expect, it } from 'vitest';
import { RulesClient } from '../../../renderer/workers/rules-client.ts';
import type { RulesMessage } from '../../../renderer/workers/rules-protocol.ts';
import { RulesReplica } from '../../../renderer/workers/rules-replica.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { updateCables } from '../../../shared/commands/cables/update-cable.ts';
import type { CheckReport } from '../../../shared/rules/finding.ts';
import { checkDesign, RULES } from '../../../shared/rules/registry.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { port, SmallRoom } from '../../support/small-room.ts';
import { portTo } from './port-to.ts';

interface Watch {
  readonly client: RulesClient;
  readonly reports: { readonly report: CheckReport; readonly revision: number }[];
  readonly failures: string[];
  /** Waits until a failure has been reported. */
  readonly failure: () => Promise<void>;
  /** Waits until the report about this state of the design has come. */
  readonly upTo: (store: DesignStore) => Promise<CheckReport>;
}

function watch(rules = RULES): Watch {
  const reports: Watch['reports'] = [];
  const failures: string[] = [];
  const startWorker = () => portTo((worker) => {
    const replica = new RulesReplica(rules, (report) => worker.postMessage(report), (run) => setTimeout(run));
    worker.onmessage = (event: MessageEvent<RulesMessage>) => replica.receive(event.data);
  });
  let heard: () => void = () => undefined;
  const client = new RulesClient(startWorker, {
    onStart: () => undefined,
    onReport: (report, revision) => {
      reports.push({ report, revision });
      heard();
    },
    onFailure: (message) => {
      failures.push(message);
      heard();
    },
  });
  const upTo = async (store: DesignStore): Promise<CheckReport> => {
    for (;;) {
      const last = reports.at(-1);
      if (last?.revision === store.revision) return last.report;
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  const failure = async (): Promise<void> => {
    while (failures.length === 0) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  return { client, reports, failures, failure, upTo };
}

function panels(): { readonly room: SmallRoom; readonly cable: () => void } {
  const room = new SmallRoom();
  const [a, b] = [room.mount('generic-switch-48-sfp28', room.rackA, 10), room.mount('generic-switch-48-sfp28', room.rackB, 10)];
  const key = room.store.all('deviceType')[0]?.portGroups[0];
  const name = `${key?.prefix}${key?.first}`;
  return { room, cable: () => void room.run(connectPorts, { from: port(a, name), to: port(b, name) }) };
}

describe('the rules in their worker', () => {
  it('say of every state of the design what a full check says', async () => {
    const { room, cable } = panels();
    const { client, upTo } = watch();
    client.follow(room.store);
    expect(await upTo(room.store)).toEqual(checkDesign(room.store));
    cable();
    expect(await upTo(room.store)).toEqual(checkDesign(room.store));
    room.run(updateCables, { cableIds: room.store.all('cable').map(({ id }) => id), fields: { lengthMm: 5_000_000 } });
    const long = await upTo(room.store);
    expect(long).toEqual(checkDesign(room.store));
    expect(long.findings.length).toBeGreaterThan(0);
    room.store.undo();
    expect(await upTo(room.store)).toEqual(checkDesign(room.store));
  });

  it('take many changes together', async () => {
    const { room } = panels();
    const { client, reports, upTo } = watch();
    client.follow(room.store);
    for (let unit = 20; unit < 30; unit += 1) room.mount('generic-server-1u', room.rackA, unit);
    await upTo(room.store);
    expect(reports.length).toBeLessThan(10);
  });

  it('say nothing any more about a design that was closed', async () => {
    const [first, second] = [panels(), panels()];
    const { client, reports, upTo } = watch();
    client.follow(first.room.store);
    client.follow(second.room.store);
    first.cable();
    second.cable();
    expect(await upTo(second.room.store)).toEqual(checkDesign(second.room.store));
    expect(reports.every(({ revision }) => revision <= second.room.store.revision)).toBe(true);
  });

  it('that fail are reported once, and a design opened later is checked', async () => {
    let mayFail = true;
    const fragile = RULES.map((rule) => new Proxy(rule, { get: (target, property, receiver): unknown => {
      if (mayFail && property === 'scope') throw new Error('broken rule');
      return Reflect.get(target, property, receiver);
    } }));
    const { client, failures, failure, upTo } = watch(fragile);
    const { room } = panels();
    client.follow(room.store);
    await failure();
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/unchanged/);
    mayFail = false;
    client.follow(room.store);
    expect((await upTo(room.store)).checked.length).toBe(RULES.length);
  });
});
