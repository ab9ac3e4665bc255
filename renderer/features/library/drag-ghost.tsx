import type { CSSProperties, ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { cableEntry, opticEntry, rackEntry } from '../../../shared/catalog/library.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { type LibraryDrag, useSession } from '../../state/session.ts';
import { findDeviceEntry } from '../../state/user-library.ts';
import { takesEntries, useGhost } from './drag-entry.ts';
import styles from './library.module.css';

const ENTRY = { devices: findDeviceEntry, racks: rackEntry, optics: opticEntry, cables: cableEntry } as const;

const modelOf = ({ table, key }: LibraryDrag): string => ENTRY[table](key)?.model ?? key;

/** The name of what is dragged, beside the pointer, or why a drop came to nothing; a canvas that takes entries shows itself what would happen. */
export function DragGhost(): ReactElement | null {
  const at = useGhost((state) => state.at);
  const drag = useSession((state) => state.libraryDrag);
  const refusal = useGhost((state) => state.refusal);
  if (refusal !== undefined) return createPortal(<Refusal {...refusal} />, document.body);
  if (at === undefined || drag === undefined) return null;
  const under = document.elementFromPoint(at.x, at.y);
  if (under !== null && takesEntries(under)) return null;
  return createPortal(<div className={styles['ghost']} style={beside(at)}>{modelOf(drag)}</div>, document.body);
}

const AWAY = { x: 12, y: 8 } as const;
/* Wide enough for the longest reason: near the right edge it stands to the left of the pointer. */
const REASON_WIDTH_PX = 260;

const beside = ({ x, y }: Vec): CSSProperties => ({ translate: `${x + AWAY.x}px ${y + AWAY.y}px` });

function Refusal({ at, reason }: { readonly at: Vec; readonly reason: string }): ReactElement {
  const x = Math.min(at.x, window.innerWidth - REASON_WIDTH_PX - 2 * AWAY.x);
  const y = Math.min(at.y, window.innerHeight - 72);
  return (
    <div className={styles['refusal']} role="status" style={{ ...beside({ x, y }), width: REASON_WIDTH_PX }}>
      <strong>Nothing placed</strong>
      <span>{reason}</span>
    </div>
  );
}
