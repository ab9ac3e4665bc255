import type { ReactElement } from 'react';
import styles from './start-screen.module.css';

const box = { fill: 'var(--surface)', stroke: 'var(--line-strong)', strokeWidth: 1.5 };

/** A room with nothing in it but its size. */
export function RoomPicture(): ReactElement {
  return (
    <svg viewBox="0 0 240 116" className={styles['picture']} aria-hidden>
      <rect x="52" y="26" width="136" height="70" {...box} />
      <path d="M52 14h136M52 10v8M188 10v8" stroke="var(--text-muted)" strokeWidth="1" />
      <path d="M36 26v70M32 26h8M32 96h8" stroke="var(--text-muted)" strokeWidth="1" />
      <path d="M150 96a24 24 0 0 1 24-24v24" fill="none" stroke="var(--line-strong)" strokeWidth="1.5" strokeDasharray="3 3" />
    </svg>
  );
}

const RACK_ROWS = [0, 1, 3, 4, 7, 8];

function RackPicture({ x, hasCables }: { readonly x: number; readonly hasCables: boolean }): ReactElement {
  return (
    <g>
      <rect x={x} y="12" width="64" height="92" rx="2" {...box} />
      {RACK_ROWS.map((row) => <rect key={row} x={x + 7} y={19 + row * 9} width="50" height="7" rx="1" fill="var(--ink-device-face)" stroke="var(--ink-device-edge)" strokeWidth="0.5" />)}
      {hasCables ? <path d={`M${x + 20} 22q18 8 30 28M${x + 26} 32q10 6 22 20`} fill="none" stroke="var(--ink-cable-blue)" strokeWidth="1.6" /> : null}
    </g>
  );
}

/** A rack under way, and the step that comes next. */
export function GuidePicture(): ReactElement {
  return (
    <svg viewBox="0 0 240 116" className={styles['picture']} aria-hidden>
      <RackPicture x={56} hasCables={false} />
      <rect x="132" y="26" width="72" height="44" rx="4" {...box} />
      <path d="M140 38h40M140 47h56M140 56h28" stroke="var(--text-muted)" strokeWidth="2" />
      <path d="M132 50l-10 5 10 5" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
      <rect x="60" y="52" width="56" height="13" rx="3" fill="none" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  );
}

/** Two racks, cabled. */
export function SamplePicture(): ReactElement {
  return (
    <svg viewBox="0 0 240 116" className={styles['picture']} aria-hidden>
      <RackPicture x={48} hasCables />
      <RackPicture x={128} hasCables />
      <path d="M108 12c0-12 24-12 24 0" fill="none" stroke="var(--ink-cable-aqua)" strokeWidth="2" />
    </svg>
  );
}
