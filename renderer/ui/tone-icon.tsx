import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './tone-icon.module.css';

/** How good or bad something is. Told apart by shape as well as by colour. */
export type Tone = 'error' | 'warning' | 'info' | 'success';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info, success: CircleCheck } as const;

/** The icon of a tone; named for screen readers when `label` is given. */
export function ToneIcon({ tone, label, size = 16 }: { readonly tone: Tone; readonly label?: string; readonly size?: number }): ReactElement {
  const Icon = ICONS[tone];
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Icon size={size} className={styles[tone]} {...naming} />;
}
