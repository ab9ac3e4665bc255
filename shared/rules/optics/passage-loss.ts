import { modeOf } from '../../catalog/media.ts';
import type { Connector } from '../../model/connector.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { ChannelCable, ChannelPassage } from '../../topology/channel.ts';
import { portName } from '../../topology/names.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { knownPart, type LossPart } from './loss-part.ts';
import { type LossSettings, lossSetNamed } from './loss-settings.ts';
import { decibels } from './loss-quantities.ts';

/** Loss of the way through a panel or cassette: as its maker states it, else its connections and splices one by one. */
export function passageLoss(view: DesignView, passage: ChannelPassage, before: ChannelCable | undefined, after: ChannelCable | undefined, settings: LossSettings): readonly LossPart[] {
  const name = (): string => portName(view, passage.enter);
  const sides = [{ connector: connectorAt(view, passage.enter), cable: before }, { connector: connectorAt(view, passage.leave), cable: after }];
  const plugs = sides.filter(({ connector }) => connector !== 'splice');
  return [...connectionParts(name, passage, plugs, settings), ...spliceParts(name, plugs.length === 0 ? Math.min(passage.splices, 1) : passage.splices, settings)];
}

interface Side {
  readonly connector: Connector | undefined;
  readonly cable: ChannelCable | undefined;
}

function connectionParts(name: () => string, passage: ChannelPassage, plugs: readonly Side[], settings: LossSettings): readonly LossPart[] {
  const { lossCentiDb: stated } = passage;
  if (stated !== undefined) return [knownPart(stated, () => `${name()}: ${decibels(stated)} dB stated by the maker`)];
  if (plugs.length === 0) return [];
  if (passage.connections > 1) return plugs.map((side) => connectionPart(name, side.connector, statedLoss([side]), side.cable, settings));
  return [connectionPart(name, plugs[0]?.connector, statedLoss(plugs), plugs[0]?.cable ?? plugs[1]?.cable, settings)];
}

/** A connection is as good as the worse of its plugs; with one of them unknown, the allowance counts. */
function statedLoss(sides: readonly Side[]): number | undefined {
  const stated = sides.map(({ cable }) => cable?.type.connectorLossCentiDb);
  const known = stated.filter((loss) => loss !== undefined);
  return known.length === stated.length && known.length > 0 ? Math.max(...known) : undefined;
}

function connectionPart(name: () => string, connector: Connector | undefined, stated: number | undefined, cable: ChannelCable | undefined, settings: LossSettings): LossPart {
  const kind = connector?.startsWith('mpo') === true ? 'MPO' : (connector?.split('-')[0]?.toUpperCase() ?? 'connection');
  if (stated !== undefined) return knownPart(stated, () => `${name()}: ${kind} connection ${decibels(stated)} dB stated by the maker`);
  const isSinglemode = cable !== undefined && modeOf(cable.type.medium) === 'singlemode';
  const highest = allowance(kind, settings.set, isSinglemode);
  return { highest, lowest: Math.min(highest, allowance(kind, lossSetNamed('low-loss'), isSinglemode)), line: () => `${name()}: ${kind} connection ${decibels(highest)} dB` };
}

function allowance(kind: string, set: LossSettings['set'], isSinglemode: boolean): number {
  if (kind === 'MPO') return set.mpoCentiDb;
  return isSinglemode ? (set.singlemodeConnectionCentiDb ?? set.connectionCentiDb) : set.connectionCentiDb;
}

function spliceParts(name: () => string, splices: number, { set }: LossSettings): readonly LossPart[] {
  if (splices === 0) return [];
  const [most, least] = [splices * set.spliceCentiDb, splices * Math.min(set.spliceCentiDb, lossSetNamed('low-loss').spliceCentiDb)];
  return [{ highest: most, lowest: least, line: () => `${name()}: ${splices} × splice ${decibels(set.spliceCentiDb)} dB = ${decibels(most)} dB` }];
}

const connectorAt = (view: DesignView, ref: PortRef): Connector | undefined => portFacts(view, ref)?.port.group.connector;
