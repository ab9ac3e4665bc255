import type { DeviceType, Face } from '../../model/device-type.ts';
import type { Rack } from '../../model/rack.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type Mounted, mountedIn } from '../rack-contents.ts';

/** Where a device draws its air, as its rack stands: at one of its faces, or at a flank. */
export type Intake = Face | 'side';

const OTHER: Readonly<Record<Face, Face>> = { front: 'rear', rear: 'front' };

/** Where a type mounted with its front at a face takes in its air; undefined where it does not matter or is not known. */
export function intakeOf({ airflow }: DeviceType, face: Face): Intake | undefined {
  switch (airflow) {
    case 'front-to-rear':
      return face;
    case 'rear-to-front':
      return OTHER[face];
    case 'left-to-right':
    case 'right-to-left':
    case 'side-to-rear':
    case 'rear-to-side':
    case 'bottom-to-top':
    case 'top-to-bottom':
    /* At several faces, one of which is not the common one. */
    case 'mixed':
      return 'side';
    case 'passive':
    case 'fanless':
    case undefined:
      return undefined;
  }
}

/** A device that moves air through its rack. */
export interface Breathing {
  readonly mounted: Mounted;
  readonly intake: Intake;
}

/** The devices of a rack that move air, with where they take it in. */
export function breathingIn(view: DesignView, rack: Rack): readonly Breathing[] {
  return mountedIn(view, rack).flatMap((mounted): Breathing[] => {
    const intake = intakeOf(mounted.type, mounted.face);
    return intake === undefined ? [] : [{ mounted, intake }];
  });
}

/** The face at which most devices take in their air; the front where as many do; undefined where none does. */
export function commonIntake(breathing: readonly Breathing[]): Face | undefined {
  const count = (face: Face): number => breathing.filter(({ intake }) => intake === face).length;
  const [front, rear] = [count('front'), count('rear')];
  if (front + rear === 0) return undefined;
  return rear > front ? 'rear' : 'front';
}
