import { runById } from '../../shared/commands/registry.ts';
import { flipDevices } from '../../shared/commands/devices/flip-devices.ts';
import { fillBlanks } from '../../shared/commands/racks/fill-blanks.ts';
import { moveContents } from '../../shared/commands/racks/move-contents.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Face } from '../../shared/model/device-type.ts';
import { faceOfSide } from '../../shared/model/rack-side.ts';
import { useDocument } from './document.ts';
import { useNotices } from './notices.ts';
import { idsOfKind } from './record-kinds.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/** The selected racks, and those that selected devices are fixed to, each once. */
export function racksOfSelection(): readonly Id<'rack'>[] {
  const { selection } = useSession.getState();
  const { store } = useDocument.getState();
  const ofDevices = idsOfKind('device', selection).flatMap((id) => {
    const placement = store.get('device', id)?.placement;
    return placement?.kind === 'rack' || placement?.kind === 'rack-side' ? [placement.rackId] : [];
  });
  return [...new Set([...idsOfKind('rack', selection), ...ofDevices])];
}

/** The selected devices that are fixed to racks. */
export function rackedSelection(): readonly Id<'device'>[] {
  const { store } = useDocument.getState();
  return idsOfKind('device', useSession.getState().selection).filter((id) => {
    const kind = store.get('device', id)?.placement.kind;
    return kind === 'rack' || kind === 'rack-side';
  });
}

/** The face that is worked on. */
export const faceInView = (): Face => faceOfSide(useSession.getState().rackFace);

/** Mounts the selected devices at the other face. */
export function flipSelection(): void {
  const deviceIds = rackedSelection();
  if (deviceIds.length > 0) runCommand(flipDevices, { deviceIds });
}

/** Closes the free units of racks with blanking panels: one step in the history, also for several racks. */
export function fillRacks(rackIds: readonly Id<'rack'>[], face: Face): void {
  const [only] = rackIds;
  if (only === undefined) return;
  if (rackIds.length === 1) {
    runCommand(fillBlanks, { rackId: only, face });
    return;
  }
  const steps = rackIds.map((rackId) => ({ commandId: fillBlanks.id, args: { rackId, face } }));
  const filled = runById(useDocument.getState().store, 'design.batch', { title: `Fill ${rackIds.length} racks with blanks`, steps });
  if (!filled.ok) useNotices.getState().show({ tone: 'warning', text: filled.error.message });
}

/** Moves everything in one rack to another and shows where it went. */
export function moveRackContents(fromRackId: Id<'rack'>, toRackId: Id<'rack'>): void {
  if (runCommand(moveContents, { fromRackId, toRackId }).ok) useSession.getState().select([toRackId]);
}
