import type { ReactElement } from 'react';
import { addRoom } from '../../../shared/commands/rooms/add-room.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';

/** A common small server room, to be dragged to its true size. */
const FIRST_ROOM = { name: 'Server room', widthMm: 6000, depthMm: 4000 };

/** What the view says while there is no room. */
export function PlanEmpty(): ReactElement {
  const add = (): void => {
    const room = runCommand(addRoom, FIRST_ROOM);
    if (room.ok) useSession.getState().focusOn([room.value]);
  };
  return (
    <div className="plan-empty canvas-control">
      <Invitation title="No room yet" text="Start with a room and drag its walls to size. Then drag racks and outlets from the library onto its floor.">
        <Button look="primary" onClick={add}>Add a room of 6 × 4 m</Button>
      </Invitation>
    </div>
  );
}
