import { create } from 'zustand';
import type { RecordId } from '../../shared/model/design.ts';
import { isSamePort, type PortRef } from '../../shared/model/port-ref.ts';
import type { RackSide } from '../../shared/model/rack-side.ts';

/** The four views of one design. */
export type ViewName = 'plan' | 'racks' | 'topology' | 'cables';

/** A library entry on its way to the canvas. */
export interface LibraryDrag {
  readonly table: 'devices' | 'racks' | 'optics' | 'cables';
  readonly key: string;
}

/** What the person is doing: never saved in the design. */
export interface SessionState {
  readonly view: ViewName;
  /** From where the racks are looked at. */
  readonly rackFace: RackSide;
  /** Selected records, the same in every view. */
  readonly selection: readonly RecordId[];
  /** Selected ports, in the order they were picked. */
  readonly ports: readonly PortRef[];
  /** Library entry being dragged or armed for placing by keyboard. */
  readonly libraryDrag: LibraryDrag | undefined;
  /** Grows with each request to bring `selection` into view. */
  readonly focusRequest: number;
  readonly setView: (view: ViewName) => void;
  readonly setRackFace: (side: RackSide) => void;
  readonly select: (ids: readonly RecordId[]) => void;
  readonly toggleSelected: (id: RecordId) => void;
  readonly selectPorts: (ports: readonly PortRef[]) => void;
  readonly togglePort: (port: PortRef) => void;
  readonly setLibraryDrag: (drag: LibraryDrag | undefined) => void;
  /** Selects and zooms to: what findings, BOM lines and schedule rows do. */
  readonly focusOn: (ids: readonly RecordId[]) => void;
}

/** What the person is doing. */
export const useSession = create<SessionState>()((set) => ({
  view: 'racks',
  rackFace: 'front',
  selection: [],
  ports: [],
  libraryDrag: undefined,
  focusRequest: 0,
  setView: (view) => set({ view }),
  setRackFace: (rackFace) => set({ rackFace }),
  select: (selection) => set({ selection, ports: [] }),
  toggleSelected: (id) => set((s) => ({ selection: s.selection.includes(id) ? s.selection.filter((other) => other !== id) : [...s.selection, id], ports: [] })),
  selectPorts: (ports) => set({ ports, selection: [] }),
  togglePort: (port) => set((s) => ({ ports: s.ports.some((p) => isSamePort(p, port)) ? s.ports.filter((p) => !isSamePort(p, port)) : [...s.ports, port], selection: [] })),
  setLibraryDrag: (libraryDrag) => set({ libraryDrag }),
  focusOn: (selection) => set((s) => ({ selection, ports: [], focusRequest: s.focusRequest + 1 })),
}));

/** Chooses something; when all of it was chosen already, together with more, everything stays chosen. */
export function keepWhole(choose: () => void): void {
  const { selection, ports } = useSession.getState();
  choose();
  const now = useSession.getState();
  const isPart = now.selection.every((id) => selection.includes(id)) && now.ports.every((port) => ports.some((before) => isSamePort(before, port)));
  if (isPart && now.selection.length + now.ports.length > 0) useSession.setState({ selection, ports });
}
