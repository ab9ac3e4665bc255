/** A key that a part of the window knows by itself, because it is about what is focused there. */
export interface ViewKey {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys of the views and the lists, in the order a person meets them. They work while that part of the window has the focus. */
export const VIEW_KEYS: readonly { readonly title: string; readonly keys: readonly ViewKey[] }[] = [
  {
    title: 'On the canvas',
    keys: [
      { keys: ['Wheel'], does: 'Zoom at the pointer' },
      { keys: ['Space+Drag', 'Middle button+Drag'], does: 'Move the view' },
      { keys: ['Drag'], does: 'Select with a box, from an empty place' },
      { keys: ['Shift+Click', 'Shift+Enter'], does: 'Add to the selection' },
      { keys: ['Escape'], does: 'Leave what is under way, then the selection' },
    ],
  },
  {
    title: 'In the library',
    keys: [
      { keys: ['Down', 'Up'], does: 'Go from the search along the entries' },
      { keys: ['Enter'], does: 'Take an entry in hand, to be placed with arrows and Enter' },
    ],
  },
  {
    title: 'In the Racks view',
    keys: [
      { keys: ['Drag'], does: 'From a free port: connect it; from a plug: plug it in elsewhere' },
      { keys: ['Alt+Click'], does: 'Go through what lies on top of each other' },
      { keys: ['Arrows'], does: 'Walk from device to device' },
      { keys: ['Enter', 'Space'], does: 'Select the device walked to' },
      { keys: ['Up', 'Down'], does: 'Move the selected devices by 1 U' },
      { keys: ['Alt+Up', 'Alt+Down'], does: 'Move the selected devices by half a U' },
      { keys: ['P'], does: 'Go into the ports of the device walked to' },
      { keys: ['Shift+Arrows'], does: 'Select a range of ports' },
      { keys: ['C'], does: 'Connect the selected ports to another device' },
      { keys: ['Arrows, Enter'], does: 'Place what was taken from the library' },
    ],
  },
  {
    title: 'In the Plan view',
    keys: [
      { keys: ['Arrows'], does: 'Move what is selected by a grid step' },
      { keys: ['Shift+Arrows'], does: 'Move what is selected by a tile' },
      { keys: ['Alt+Arrows'], does: 'Move what is selected by 10 mm' },
      { keys: ['Ctrl+Drag'], does: 'Leave what is dragged, and carry a copy' },
      { keys: ['Enter', 'Space'], does: 'Select what has the focus; Enter once more opens the ports of a device' },
    ],
  },
  {
    title: 'In the Topology view',
    keys: [
      { keys: ['Arrows'], does: 'Walk from device to device, or move what is selected' },
      { keys: ['Home', 'End'], does: 'Go to the first or the last device' },
      { keys: ['Enter', 'Space'], does: 'Select the device walked to' },
      { keys: ['L'], does: 'Go through the links of a device' },
      { keys: ['E'], does: 'Take the links of the selected line apart, or together again' },
      { keys: ['A'], does: 'Arrange the diagram' },
    ],
  },
  {
    title: 'In the Cables view',
    keys: [
      { keys: ['Arrows', 'Page up', 'Page down'], does: 'Go from cell to cell' },
      { keys: ['Ctrl+Arrows'], does: 'Go to the edge of the table' },
      { keys: ['Shift+Arrows'], does: 'Select cells' },
      { keys: ['Enter', 'F2'], does: 'Edit the cell, or open its list; typing replaces its text' },
      { keys: ['Ctrl+D'], does: 'Copy the first of the selected cells down' },
      { keys: ['Ctrl+Shift+D'], does: 'Continue the series that the first cells begin' },
      { keys: ['Delete'], does: 'Empty the selected cells' },
    ],
  },
  {
    title: 'In lists',
    keys: [
      { keys: ['Up', 'Down'], does: 'Go from row to row' },
      { keys: ['Right', 'Left'], does: 'Open or shut a finding' },
      { keys: ['Enter'], does: 'Show it, or go to that step of the history' },
    ],
  },
];
