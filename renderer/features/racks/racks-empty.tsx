import type { ReactElement } from 'react';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import { Button } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import type { GestureContext } from './gesture-context.ts';
import { addRackFrom } from './library-visit.ts';

const USUAL_HEIGHT_U = 42;

/** What the view says while there is no rack. */
export function RacksEmpty({ context }: { readonly context: GestureContext }): ReactElement {
  const usual = LIBRARY.racks.find((rack) => rack.heightU === USUAL_HEIGHT_U && rack.form === 'cabinet') ?? LIBRARY.racks[0];
  return (
    <div className="racks-empty canvas-control">
      <Invitation title="No racks yet" text="Drag a rack from the library, or start with the usual cabinet. Then drag devices into its units.">
        {usual === undefined ? null : (
          <Button look="primary" onClick={() => addRackFrom(context, usual.key)}>
            Add rack {usual.model}
          </Button>
        )}
      </Invitation>
    </div>
  );
}
