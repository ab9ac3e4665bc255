import { beforeEach, describe, expect, it } from 'vitest';
import { isDirty, useDocument } from '../../../renderer/state/document.ts';
import { pruneSelection } from '../../../renderer/state/selection-edits.ts';
import { useSession } from '../../../renderer/state/session.ts';
import { updateProject } from '../../../shared/commands/project/update-project.ts';
import { runCommand } from '../../../renderer/state/run-command.ts';
import { SmallRoom } from '../../support/small-room.ts';

const state = () => useDocument.getState();
const edit = (name: string): unknown => runCommand(updateProject, { fields: { name } });

beforeEach(() => {
  state().open(new SmallRoom().store.snapshot(), 'Room', undefined);
});

describe('unsaved changes', () => {
  it('begin with the first change and end with saving it', () => {
    expect(isDirty(state())).toBe(false);
    edit('Other');
    expect(isDirty(state())).toBe(true);
    state().markSaved(state().revision, 'Other', 1);
    expect([isDirty(state()), state().hasFile, state().fileName]).toEqual([false, true, 'Other']);
  });

  it('stay when something was changed while the file was written', () => {
    edit('Other');
    const { revision } = state();
    edit('Another');
    state().markSaved(revision, 'Other', 1);
    expect(isDirty(state())).toBe(true);
  });

  it('are there from the start in a design that was recovered', () => {
    state().open(new SmallRoom().store.snapshot(), 'Room', undefined, { isDirty: true });
    expect(isDirty(state())).toBe(true);
  });

  it('end when the design is closed', () => {
    edit('Other');
    state().close();
    expect(isDirty(state())).toBe(false);
  });
});

it('a change of an earlier design no longer counts', () => {
  const { store } = state();
  state().open(new SmallRoom().store.snapshot(), 'Next', undefined);
  store.undo();
  store.applyDiff({ added: [], updated: [], removed: store.all('rack').slice(0, 1) });
  expect(state().revision).toBe(0);
});

it('what is gone is no longer selected', () => {
  const [rack, other] = state().store.all('rack');
  if (rack === undefined || other === undefined) throw new Error('The room has two racks');
  useSession.getState().select([rack.id, other.id]);
  state().store.applyDiff({ added: [], updated: [], removed: [rack] });
  pruneSelection();
  expect(useSession.getState().selection).toEqual([other.id]);
});
