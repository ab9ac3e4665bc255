import { useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { shorten } from '../../../shared/geometry/text-metrics.ts';
import { formatSpeed } from '../../../shared/base/units.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { agreedSpeed } from '../../../shared/topology/agreed-speed.ts';
import type { Channel } from '../../../shared/topology/channel.ts';
import { inkOfColour } from '../../state/ink.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { type TraceBox, type TraceLine, traceLayout, type TracePart } from './trace-layout.ts';
import styles from './port-sheet.module.css';

const HEIGHT = 84;
const MIDDLE = 42;
const SIZE = 12;
const SMALL = 11;

interface PartProps<P> {
  readonly part: P;
  readonly onShow: (id: RecordId) => void;
}

function buttonProps(recordId: RecordId, onShow: (id: RecordId) => void) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: () => onShow(recordId),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onShow(recordId);
    },
  };
}

function Box({ part, onShow }: PartProps<TraceBox>): ReactElement {
  const { x, width, title, ports, note } = part;
  const line = (text: string, y: number, size: number, weight: 'regular' | 'bold', className: string | undefined): ReactElement => (
    <text x={x + 10} y={y} fontSize={size} fontWeight={weight === 'bold' ? 600 : 400} className={className}>{shorten(text, width - 20, size, weight)}</text>
  );
  return (
    <g className={styles['part']} {...buttonProps(part.recordId, onShow)}>
      <rect x={x} y={10} width={width} height={HEIGHT - 20} rx={6} className={styles['box']} data-here={part.isHere || undefined} />
      {line(title, 30, SIZE, 'bold', styles['strong'])}
      {line(ports, 48, SIZE, 'regular', styles['strong'])}
      {line(note, 65, SMALL, 'regular', styles['soft'])}
    </g>
  );
}

function Line({ part, onShow }: PartProps<TraceLine>): ReactElement {
  const { x, width, title, note, aside, colour } = part;
  const centre = x + width / 2;
  const ink = colour === undefined ? 'var(--text-muted)' : inkOfColour(colour);
  return (
    <g className={styles['part']} {...buttonProps(part.recordId, onShow)}>
      <rect x={x} y={14} width={width} height={HEIGHT - 28} className={styles['hit']} />
      <line x1={x} x2={x + width} y1={MIDDLE} y2={MIDDLE} className={styles['sheath']} />
      <line x1={x} x2={x + width} y1={MIDDLE} y2={MIDDLE} stroke={ink} strokeWidth={4} />
      <text x={centre} y={MIDDLE - 10} fontSize={SIZE} fontWeight={600} textAnchor="middle" className={styles['strong']}>{shorten(title, width - 12, SIZE, 'bold')}</text>
      <text x={centre} y={MIDDLE + 18} fontSize={SMALL} textAnchor="middle" className={styles['strong']}>{shorten(aside, width - 12, SMALL)}</text>
      <text x={centre} y={MIDDLE + 32} fontSize={SMALL} textAnchor="middle" className={styles['soft']}>{shorten(note, width - 12, SMALL)}</text>
    </g>
  );
}

function Part({ part, onShow }: PartProps<TracePart>): ReactElement {
  if (part.kind === 'box') return <Box part={part} onShow={onShow} />;
  if (part.kind === 'line') return <Line part={part} onShow={onShow} />;
  return <text x={part.x + 8} y={MIDDLE + 4} fontSize={SIZE} className={styles['soft']}>open end</text>;
}

/** The figures of a channel in a line. */
function figuresOf(store: DesignStore, channel: Channel, showLength: (lengthMm: number) => string): string {
  const loss = channel.passages.reduce((sum, { lossCentiDb }) => sum + (lossCentiDb ?? 0), 0);
  const agreed = agreedSpeed(store, channel);
  const parts = [
    channel.lengthMm === undefined ? `length not known (${channel.cablesWithoutLength.length} without)` : `${showLength(channel.lengthMm)} in all`,
    `${channel.connections} ${channel.connections === 1 ? 'connection' : 'connections'}`,
    channel.splices === 0 ? '' : `${channel.splices} splices`,
    loss === 0 ? '' : `${(loss / 100).toFixed(2)} dB stated loss of panels`,
    agreed.kind === 'agreed' ? `runs at ${formatSpeed(agreed.speedMbps)}` : agreed.kind === 'nothing-in-common' ? 'no speed in common' : '',
    channel.isLoop ? 'comes back to itself' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A channel drawn from end to end: devices as boxes, cables as lines in their colour, figures below. A click or Enter goes to the thing. */
export function TracePicture({ channel, start, onShow }: { readonly channel: Channel; readonly start: PortRef; readonly onShow: (id: RecordId) => void }): ReactElement {
  const store = useStore();
  const { show } = useLength();
  const { parts, width } = useMemo(() => traceLayout(store, channel, start, show), [store, channel, start, show]);
  return (
    <figure className={styles['trace']}>
      <div className={styles['traceScroll']}>
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label="Trace from end to end">
          {parts.map((part) => <Part key={part.key} part={part} onShow={onShow} />)}
        </svg>
      </div>
      <figcaption className={styles['figures']}>{figuresOf(store, channel, show)}</figcaption>
    </figure>
  );
}
