import type { ReactElement } from 'react';
import { GuideCard } from '../../features/guide/guide-card.tsx';
import { formatShortcut, isMacPlatform } from '../keymap.ts';

const shortcutText = (keys: string): string => formatShortcut(keys, isMacPlatform());

/** The guided first design, with shortcuts as this system writes them. */
export const Guide = (): ReactElement => <GuideCard shortcutText={shortcutText} />;
