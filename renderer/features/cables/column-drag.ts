import { type DragEvent, useState } from 'react';

/** What a dragged column is called on its way. */
export const COLUMN_KIND = 'application/x-cable-column';

/** The side of a heading where a dragged column would come to stand. */
export type DropSide = 'before' | 'after';

/** What a heading listens to so that columns can be dragged by their titles. */
export interface ColumnDrag {
  readonly side: DropSide | undefined;
  readonly onTitle: { readonly draggable: true; readonly onDragStart: (event: DragEvent) => void };
  readonly onHeading: { readonly onDragOver: (event: DragEvent<HTMLElement>) => void; readonly onDragLeave: () => void; readonly onDrop: (event: DragEvent) => void };
}

/** Dragging a column by its title; `onMove` gets the column's key and the gap between columns it was dropped in. */
export function useColumnDrag(key: string, at: number, onMove: (key: string, gap: number) => void): ColumnDrag {
  const [side, setSide] = useState<DropSide | undefined>(undefined);
  return {
    side,
    onTitle: {
      draggable: true,
      onDragStart: ({ dataTransfer }) => {
        dataTransfer.setData(COLUMN_KIND, key);
        dataTransfer.effectAllowed = 'move';
      },
    },
    onHeading: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(COLUMN_KIND)) return;
        event.preventDefault();
        const { left, width } = event.currentTarget.getBoundingClientRect();
        setSide(event.clientX < left + width / 2 ? 'before' : 'after');
      },
      onDragLeave: () => setSide(undefined),
      onDrop: (event) => {
        event.preventDefault();
        setSide(undefined);
        onMove(event.dataTransfer.getData(COLUMN_KIND), side === 'after' ? at + 1 : at);
      },
    },
  };
}
