import type { GuideFacts } from './guide-facts.ts';

/** Where the card stands, so that it never covers what is to be clicked. */
export type GuideCorner = 'bottom-left' | 'bottom-right' | 'top-right';

/** One step of the guided first design. */
export interface GuideStep {
  readonly id: string;
  readonly title: string;
  /** What to do. */
  readonly what: string;
  /** Why. */
  readonly why: string;
  /** As actions write them; a list of ways to the same end. */
  readonly shortcuts: readonly string[];
  /** The part of the window that is ringed: the first of these selectors that is on screen. */
  readonly targets: readonly string[];
  readonly corner: GuideCorner;
  /** What the guide can do itself. */
  readonly act?: { readonly label: string; readonly run: () => void } | undefined;
  readonly isDone: (facts: GuideFacts) => boolean;
}

const BLANK_ROOM = '[data-region=start] section[aria-label="Blank room"]';

const CORDS = 2;

/** From an empty room to drawings, in the order of the work. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    id: 'room', title: 'Begin with a room', what: 'Give the blank room a size, or take the one that stands there.', why: 'Lengths of cables come from where things stand, so every design begins with a room to scale.',
    shortcuts: ['Ctrl+N'], targets: [BLANK_ROOM], corner: 'bottom-right', act: { label: 'Begin with this room', run: () => document.querySelector<HTMLFormElement>(`${BLANK_ROOM} form`)?.requestSubmit() }, isDone: ({ isOpen }) => isOpen,
  },
  {
    id: 'rack', title: 'Add a rack', what: 'Choose “New rack” in the Insert menu, or drag a rack from the library into the room.', why: 'Racks hold everything else; their size and load limit are checked from now on.',
    shortcuts: ['Ctrl+Shift+R'], targets: ['[data-region=library]', '[data-region=menu]'], corner: 'bottom-right', isDone: ({ racks }) => racks > 0,
  },
  {
    id: 'switch', title: 'Place a switch', what: 'In the Racks view, find “24-port switch” in the library and drag it into the rack. By keyboard: Enter on the entry, arrows to the place, Enter.', why: 'The units it will take light up, and a place that does not fit says why before you let go.',
    shortcuts: ['Ctrl+2'], targets: ['[data-region=library]'], corner: 'bottom-right', isDone: ({ switches }) => switches > 0,
  },
  {
    id: 'panel', title: 'Place a patch panel', what: 'Do the same with a Cat6A patch panel, in the unit above the switch.', why: 'Panels are where the building’s cabling ends; cords from here to the switch make the links.',
    shortcuts: [], targets: ['[data-region=library]'], corner: 'bottom-right', isDone: ({ panels }) => panels > 0,
  },
  {
    id: 'connect', title: 'Connect a range of ports', what: 'Click port 1 of the switch, Shift+click port 12, then drag them onto the panel. By keyboard: P on the switch, Shift+arrows, then C.', why: 'The fitting cord, its length and colour are proposed, and twelve cords are one step to undo.',
    shortcuts: ['C'], targets: ['[data-region=view]'], corner: 'bottom-right', isDone: ({ cords }) => cords >= CORDS,
  },
  {
    id: 'mistake', title: 'Make a mistake on purpose', what: 'Click one of the cords and choose a Cat5e patch cord as its type in the inspector.', why: 'The checks run while you work: a cord weaker than the panel it is plugged into is found at once.',
    shortcuts: ['Ctrl+I'], targets: ['[data-region=inspector]'], corner: 'bottom-left', isDone: ({ weakCables }) => weakCables > 0,
  },
  {
    id: 'mend', title: 'Mend it', what: 'Open Findings and press the fix beside the line, “Use Cat6A”; undo would do as well.', why: 'A finding says what is wrong, by which standard, and offers its fix where there is one.',
    shortcuts: ['Ctrl+J', 'Ctrl+Z'], targets: ['[data-region=drawer]'], corner: 'top-right', isDone: ({ weakCables, isChecked, cords }) => weakCables === 0 && isChecked && cords >= CORDS,
  },
  {
    id: 'export', title: 'Hand it over', what: 'Press Export and choose drawings, the bill of materials or the cable schedule.', why: 'What you see is what is printed: PDF, SVG and tables come from the same design.',
    shortcuts: ['Ctrl+E'], targets: ['[data-guide=export]', '[data-region=menu]'], corner: 'bottom-right', isDone: ({ isExporting }) => isExporting,
  },
];
