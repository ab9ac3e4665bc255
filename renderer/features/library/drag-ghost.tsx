import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { cableEntry, opticEntry, rackEntry } from '../../../shared/catalog/library.ts';
import { type LibraryDrag, useSession } from '../../state/session.ts';
import { findDeviceEntry } from '../../state/user-library.ts';
import { useGhost } from './drag-entry.ts';
import styles from './library.module.css';

const ENTRY = { devices: findDeviceEntry, racks: rackEntry, optics: opticEntry, cables: cableEntry } as const;

const modelOf = ({ table, key }: LibraryDrag): string => ENTRY[table](key)?.model ?? key;

/** The name of what is dragged, beside the pointer; over a canvas the canvas itself shows what would happen. */
export function DragGhost(): ReactElement | null {
  const at = useGhost((state) => state.at);
  const drag = useSession((state) => state.libraryDrag);
  if (at === undefined || drag === undefined) return null;
  const isOverView = document.elementFromPoint(at.x, at.y)?.closest('[data-region=view]') !== null;
  if (isOverView) return null;
  return createPortal(<div className={styles['ghost']} style={{ translate: `${at.x + 12}px ${at.y + 8}px` }}>{modelOf(drag)}</div>, document.body);
}
