import { formatSpeed } from '../../../shared/base/units.ts';
import { shortConnector } from '../../state/connector-name.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { Colour } from '../../../shared/model/cable-type.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { Channel, ChannelCable, ChannelPassage } from '../../../shared/topology/channel.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import { portFacts } from '../../../shared/topology/port-facts.ts';

/** One stop along a channel. */
export interface TraceRow {
  readonly key: string;
  readonly kind: 'end' | 'cable' | 'passage' | 'open';
  readonly title: string;
  readonly note: string;
  /** A figure of this stop, for example its loss. */
  readonly aside?: string | undefined;
  readonly recordId?: RecordId | undefined;
  /** Colour of the cable that leads on from here. */
  readonly colour?: Colour | undefined;
}

/** The stops of a channel from end to end; both ports of a panel position are one stop. */
export function traceRows(view: DesignView, channel: Channel, showLength: (lengthMm: number) => string): readonly TraceRow[] {
  const { steps } = channel;
  const rows: TraceRow[] = [];
  for (const [index, step] of steps.entries()) {
    const key = String(index);
    if (step.kind === 'cable') rows.push({ key, ...cableRow(view, step, showLength) });
    else if (step.kind === 'passage') rows.push({ key, ...passageRow(view, step) });
    else if (step.kind === 'open-end') rows.push({ key, kind: 'open', title: 'Open end', note: 'Plugged in nowhere', recordId: step.cableId });
    else if (steps[index - 1]?.kind !== 'passage' && steps[index + 1]?.kind !== 'passage') rows.push({ key, ...endRow(view, step.ref) });
  }
  return rows.map((row, index) => ({ ...row, colour: colourAfter(rows, index) }));
}

/* The line from one stop to the next has the colour of the cable at either end of it. */
const colourAfter = (rows: readonly TraceRow[], index: number): Colour | undefined => rows[index]?.colour ?? rows[index + 1]?.colour;

function endRow(view: DesignView, ref: PortRef): Omit<TraceRow, 'key'> {
  const facts = portFacts(view, ref);
  const connector = facts === undefined ? '' : shortConnector(facts.port.group.connector);
  const speeds = facts?.port.group.speedsMbps ?? [];
  const fastest = speeds.length === 0 ? '' : `, up to ${formatSpeed(Math.max(...speeds))}`;
  const optic = facts?.opticType;
  return { kind: 'end', title: portName(view, ref), note: optic === undefined ? `${connector}${fastest}` : `${connector}, ${optic.phy ?? optic.model}`, recordId: ref.deviceId };
}

function cableRow(view: DesignView, { cable, type }: ChannelCable, showLength: (lengthMm: number) => string): Omit<TraceRow, 'key'> {
  const length = cable.lengthMm === undefined ? 'length not known' : showLength(cable.lengthMm);
  return { kind: 'cable', title: cable.label ?? cableName(view, cable), note: type.model, aside: length, recordId: cable.id, colour: cable.colour };
}

function passageRow(view: DesignView, { enter, leave, lossCentiDb }: ChannelPassage): Omit<TraceRow, 'key'> {
  const facts = portFacts(view, enter);
  return {
    kind: 'passage',
    title: portName(view, enter),
    note: enter.portKey === leave.portKey ? (facts?.type.model ?? '') : `through to ${leave.portKey}`,
    aside: lossCentiDb === undefined ? undefined : `−${(lossCentiDb / 100).toFixed(2)} dB`,
    recordId: enter.deviceId,
  };
}
