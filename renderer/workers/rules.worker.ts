import { RULES } from '../../shared/rules/registry.ts';
import type { RulesMessage } from './rules-protocol.ts';
import { RulesReplica } from './rules-replica.ts';

const replica = new RulesReplica(RULES, (report) => self.postMessage(report), (run) => setTimeout(run));

self.onmessage = (event: MessageEvent<RulesMessage>) => replica.receive(event.data);
