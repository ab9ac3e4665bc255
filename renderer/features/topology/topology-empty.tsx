import type { ReactElement } from 'react';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';

/** What the view says while there is no device to show. */
export function TopologyEmpty(): ReactElement {
  return (
    <div className="topology-empty canvas-control">
      <Invitation title="No devices yet" text="Mount switches, servers and firewalls in the racks and connect their ports: they appear here as a diagram.">
        <Button look="primary" onClick={() => useSession.getState().setView('racks')}>Go to the racks</Button>
      </Invitation>
    </div>
  );
}
