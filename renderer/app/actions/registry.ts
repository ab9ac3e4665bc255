import { isEnabled, type Action } from './action.ts';
import { matchesChord, parseShortcut, type Chord, type KeyPlace, type KeyPress } from '../keymap.ts';

const worksAt = ({ worksWhileTyping = false }: Action, place: KeyPlace): boolean => place === 'window' || worksWhileTyping === true || worksWhileTyping === place;

/** All actions by id, in the order they were given. */
export class ActionRegistry {
  private readonly byId: ReadonlyMap<string, Action>;
  private readonly chords: readonly { readonly chord: Chord; readonly action: Action }[];

  constructor(readonly actions: readonly Action[]) {
    this.byId = new Map(actions.map((action) => [action.id, action]));
    if (this.byId.size !== actions.length) throw new Error('Two actions have one id');
    this.chords = actions.flatMap((action) => (action.shortcuts ?? []).map((text) => ({ chord: parseShortcut(text), action })));
  }

  /** The action of an id. Throws for an unknown one: menus are written by us. */
  get(id: string): Action {
    const action = this.byId.get(id);
    if (action === undefined) throw new Error(`No action ${id}`);
    return action;
  }

  /** Runs an action if it can run now, and tells whether it did. */
  run(id: string): boolean {
    const action = this.get(id);
    if (!isEnabled(action)) return false;
    action.run();
    return true;
  }

  /** The action a key press means, if any; while typing only those that say so. */
  actionFor(press: KeyPress, isMac: boolean, place: KeyPlace): Action | undefined {
    const found = this.chords.filter(({ chord, action }) => worksAt(action, place) && matchesChord(chord, press, isMac));
    return found.map(({ action }) => action).find(isEnabled);
  }
}
