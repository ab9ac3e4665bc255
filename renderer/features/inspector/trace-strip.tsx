import { useMemo, type CSSProperties, type ReactElement } from 'react';
import { formatSpeed } from '../../../shared/base/units.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { agreedSpeed, type AgreedSpeed } from '../../../shared/topology/agreed-speed.ts';
import type { Channel } from '../../../shared/topology/channel.ts';
import { inkOfColour } from '../../state/ink.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Section } from '../../ui/section.tsx';
import styles from './inspector.module.css';
import { type TraceRow, traceRows } from './trace-rows.ts';

function Stop({ row }: { readonly row: TraceRow }): ReactElement {
  const { recordId, colour } = row;
  const ink: CSSProperties & { readonly '--step-ink'?: string } = colour === undefined ? {} : { '--step-ink': inkOfColour(colour) };
  return (
    <li className={styles['step']} data-kind={row.kind} style={ink}>
      <span className={styles['dot']} style={colour === undefined || row.kind === 'end' ? undefined : { borderColor: inkOfColour(colour) }} />
      {recordId === undefined ? <span className={styles['stepTitle']}>{row.title}</span> : <button type="button" className={styles['stepTitle']} onClick={() => useSession.getState().focusOn([recordId])}>{row.title}</button>}
      <span className={styles['stepAside']}>{row.aside}</span>
      <span className={styles['stepNote']}>{row.note}</span>
    </li>
  );
}

function speedText(agreed: AgreedSpeed): string {
  switch (agreed.kind) {
    case 'agreed':
      return formatSpeed(agreed.speedMbps);
    case 'nothing-in-common':
      return 'none in common';
    case 'unknown':
      return 'not known';
  }
}

function Numbers({ channel, store }: { readonly channel: Channel; readonly store: DesignStore }): ReactElement {
  const { show } = useLength();
  const loss = channel.passages.reduce((sum, passage) => sum + (passage.lossCentiDb ?? 0), 0);
  const missing = channel.cablesWithoutLength.length;
  return (
    <dl className={styles['numbers']}>
      <dt>Length</dt>
      <dd>{channel.lengthMm === undefined ? 'not known' : show(channel.lengthMm)}</dd>
      <dd>{missing === 0 ? `${channel.cables.length} ${channel.cables.length === 1 ? 'cable' : 'cables'}` : `${missing} without length`}</dd>
      <dt>Connections</dt>
      <dd>{channel.connections}</dd>
      <dd>{channel.splices === 0 ? '' : `${channel.splices} splices`}</dd>
      {loss === 0 ? null : <><dt>Stated loss</dt><dd>{(loss / 100).toFixed(2)} dB</dd><dd>of panels</dd></>}
      <dt>Speed</dt>
      <dd>{speedText(agreedSpeed(store, channel))}</dd>
      <dd />
    </dl>
  );
}

/** A channel as a strip of stops, with its figures under it. */
export function TraceStrip({ channel, number, count }: { readonly channel: Channel; readonly number: number; readonly count: number }): ReactElement {
  const store = useStore();
  const { show } = useLength();
  const rows = useMemo(() => traceRows(store, channel, show), [store, channel, show]);
  return (
    <Section title={count === 1 ? 'Channel' : `Channel ${number} of ${count}`} aside={channel.isLoop ? 'comes back to itself' : undefined}>
      <ol className={styles['strip']}>{rows.map((row) => <Stop key={row.key} row={row} />)}</ol>
      <Numbers channel={channel} store={store} />
    </Section>
  );
}
