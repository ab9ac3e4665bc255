import type { RecordId } from '../../shared/model/design.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { useDocument } from './document.ts';
import { inView } from './in-view.ts';
import { isIdOfKind } from './record-kinds.ts';
import { useSession, type ViewName } from './session.ts';

/** Selects a thing, or a port of it, and brings it into view; in another view where the one in front does not show such things, or where that is asked for. */
export function goTo(id: RecordId, portKey?: string, wanted?: ViewName): void {
  const { store } = useDocument.getState();
  const { view } = useSession.getState();
  const target = wanted ?? viewFor(store, id, view);
  const focus = (): void => {
    useSession.getState().focusOn([id]);
    if (portKey !== undefined && isIdOfKind('device', id)) useSession.getState().selectPorts([{ deviceId: id, portKey }]);
  };
  inView(target, focus);
}

/** The view that shows a thing: the one in front if it does. */
function viewFor(store: DesignStore, id: RecordId, view: ViewName): ViewName {
  if (isIdOfKind('cable', id)) return view === 'plan' ? 'racks' : view;
  if (isIdOfKind('room', id) || isIdOfKind('pathway', id) || isIdOfKind('planItem', id)) return 'plan';
  if (isIdOfKind('rack', id)) return view === 'plan' ? view : 'racks';
  if (isIdOfKind('annotation', id)) return store.get('annotation', id)?.place.view ?? view;
  if (!isIdOfKind('device', id) || view === 'topology') return view;
  const isInRoom = store.get('device', id)?.placement.kind === 'room';
  return isInRoom ? 'plan' : 'racks';
}
