import { cableEntry } from '../../../shared/catalog/library.ts';
import { changeCableType } from '../../../shared/commands/cables/update-cable.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { CableTypeEntry } from '../../../shared/model/cable-type.ts';
import { cableName } from '../../../shared/topology/names.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import { cableChoices } from '../../state/cable-choices.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { noteRecentType } from '../../state/settings.ts';
import type { GestureContext } from './gesture-context.ts';
import type { LibraryVisit } from './library-visit.ts';
import { type Pickable, picksAt } from './picks.ts';
import { plugIn } from './plug-drag.ts';
import { clearDraft, showDraft } from './racks-draft.ts';
import { holdProblem } from './single-drag.ts';

interface CableTarget {
  readonly cable?: Cable | undefined;
  readonly where?: string | undefined;
  readonly problem?: string | undefined;
}

/** A cable type over the racks: dropped on a cable, or on a port that one is plugged into, that cable becomes one of the type. */
export function cableVisit(context: GestureContext, key: string): LibraryVisit | undefined {
  const type = cableEntry(key);
  if (type === undefined) return undefined;
  return {
    show: (at) => {
      const { cable, where, problem } = cableTarget(context, type, at);
      const tone = problem === undefined ? 'ok' : 'error';
      showDraft({ hover: { cableId: cable?.id }, hint: { host: at.host, title: type.model, tone, verdict: problem ?? where }, said: `${type.model}: ${problem ?? where ?? ''}` });
    },
    drop: (at) => {
      const { cable, problem } = cableTarget(context, type, at);
      clearDraft();
      useSession.getState().setLibraryDrag(undefined);
      holdProblem('Nothing changed', problem, at);
      if (cable === undefined || problem !== undefined || !runCommand(changeCableType, { cableIds: [cable.id], typeKey: key }).ok) return;
      noteRecentType(key);
      useSession.getState().select([cable.id]);
    },
  };
}

function cableTarget(context: GestureContext, type: CableTypeEntry, at: CanvasPoint): CableTarget {
  const store = context.store();
  const id = picksAt(context, at).map((pick) => cableIn(context, pick)).find((found) => found !== undefined);
  const cable = id && store.get('cable', id);
  if (cable === undefined) return { problem: 'Drop it on a cable, which becomes one of these. A new cable is dragged from port to port.' };
  const name = cableName(store, cable);
  if (store.get('cableType', cable.typeId)?.key === type.key) return { cable, problem: `${name} is one of these already.` };
  const fits = cableChoices(store, cable).some((choice) => choice.key === type.key);
  return { cable, where: `${name} becomes one of these`, problem: fits ? undefined : `It does not fit where ${name} is plugged in.` };
}

function cableIn(context: GestureContext, pick: Pickable): Cable['id'] | undefined {
  if (pick.kind === 'cable') return pick.cableId;
  return pick.kind === 'port' ? plugIn(context, pick.port.ref)?.cableId : undefined;
}
