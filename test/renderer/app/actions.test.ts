// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isEnabled, titleOf } from '../../../renderer/app/actions/action.ts';
import { registry } from '../../../renderer/app/actions/all-actions.ts';
import { ActionRegistry } from '../../../renderer/app/actions/registry.ts';
import type { KeyPress } from '../../../renderer/app/keymap.ts';
import { MENUS } from '../../../renderer/app/menus.ts';
import { useDocument } from '../../../renderer/state/document.ts';
import { paletteActions } from '../../../renderer/app/shell/palette-actions.ts';
import { searchables, searchEntries } from '../../../renderer/features/palette/palette-entries.ts';
import { useAnnotationTool } from '../../../renderer/state/annotation-tool.ts';
import { useSession } from '../../../renderer/state/session.ts';
import { SmallRoom } from '../../support/small-room.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('the list of actions', () => {
  it('gives no shortcut to two actions', () => {
    const shortcuts = registry.actions.flatMap((action) => action.shortcuts ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('holds every entry of every menu', () => {
    const ids = MENUS.flatMap(({ entries }) => entries.flatMap((entry) => (typeof entry === 'string' ? [] : 'submenu' in entry ? entry.actions : [entry.action])));
    for (const id of ids) expect(titleOf(registry.get(id))).not.toBe('');
    expect(ids.length).toBeGreaterThan(30);
  });

  it('refuses two actions of one id', () => {
    const action = { id: 'a', title: 'A', run: () => undefined };
    expect(() => new ActionRegistry([action, action])).toThrow('one id');
  });
});

describe('with a design open', () => {
  beforeEach(() => {
    const room = new SmallRoom();
    room.mount('generic-switch-24', room.rackA, 10);
    useDocument.getState().open(room.store.snapshot(), 'Room', undefined);
    useSession.getState().select([]);
  });

  it('undo is named after what it takes back and off when there is nothing', () => {
    const { store } = useDocument.getState();
    const undo = registry.get('edit.undo');
    expect([titleOf(undo), isEnabled(undo)]).toEqual(['Undo', false]);
    useSession.getState().select(store.all('device').map((device) => device.id));
    expect(registry.run('edit.delete')).toBe(true);
    expect([titleOf(undo), isEnabled(undo)]).toEqual(['Undo Delete SW1', true]);
    expect(registry.run('edit.undo')).toBe(true);
    expect(store.count('device')).toBe(1);
    expect(titleOf(registry.get('edit.redo'))).toBe('Redo Delete SW1');
  });

  it('deleting drops the selection, and undoing can select it again', () => {
    const [device] = useDocument.getState().store.all('device');
    useSession.getState().select(device === undefined ? [] : [device.id]);
    registry.run('edit.delete');
    expect(useSession.getState().selection).toEqual([]);
    expect(registry.run('edit.delete')).toBe(false);
  });

  it('a copy goes beside the selected device and is selected', () => {
    const { store } = useDocument.getState();
    useSession.getState().select(store.all('device').map((device) => device.id));
    expect(registry.run('edit.duplicate')).toBe(true);
    expect(store.all('device').map((device) => device.name).sort()).toEqual(['SW1', 'SW2']);
    expect(useSession.getState().selection).toEqual(store.find('devicesByName', 'SW2').map((device) => device.id));
  });

  it('selects everything the view in front shows', () => {
    const { store } = useDocument.getState();
    useSession.getState().setView('racks');
    registry.run('edit.selectAll');
    expect(useSession.getState().selection).toEqual(store.all('device').map((device) => device.id));
    useSession.getState().setView('plan');
    registry.run('edit.selectAll');
    expect(useSession.getState().selection).toEqual(store.all('rack').map((rack) => rack.id));
  });

  it('finds in the palette what people call a thing, and says why what cannot run cannot', () => {
    useSession.getState().setView('topology');
    const entries = (query: string) => searchEntries(searchables(useDocument.getState().store, paletteActions(registry.actions, false), () => undefined), query);
    expect(entries('show ports').map(({ title }) => title)).toContain('Show port labels');
    expect(entries('100%')[0]?.title).toBe('Zoom to 100 %');
    expect(entries('templates')[0]?.title).toBe('New design…');
    expect(entries('sort cables length')[0]).toMatchObject({ title: 'Sort the cables by length', isDisabled: true, note: 'there are no cables yet' });
    expect(entries('wall')[0]).toMatchObject({ title: 'Draw a wall', isDisabled: false, note: 'in the plan' });
    expect(paletteActions(registry.actions, false).filter(({ isEnabled: isReady, whyNot }) => !isReady && whyNot === undefined)).toEqual([]);
  });

  it('a key of another view means nothing, and the palette goes there first', () => {
    useSession.getState().setView('topology');
    expect(registry.actionFor(press('d'), false, 'window')).toBeUndefined();
    paletteActions(registry.actions, false).find(({ id }) => id === 'plan.tool.door')?.run();
    expect(useSession.getState().view).toBe('plan');
    expect(registry.actionFor(press('d'), false, 'window')?.id).toBe('plan.tool.door');
  });

  it.each(['text', 'callout', 'dimension', 'cloud'] as const)('every annotation is drawn in every view with a canvas: %s', (shape) => {
    for (const view of ['racks', 'plan', 'topology'] as const) {
      useAnnotationTool.getState().arm(undefined);
      useSession.getState().setView(view);
      expect(registry.run(`annotate.${shape}`)).toBe(true);
      expect(useAnnotationTool.getState().tool).toBe(shape);
    }
  });

  it('leaves the keys of a text field to the text field', () => {
    expect(registry.actionFor(press('a', { ctrlKey: true }), false, 'window')?.id).toBe('edit.selectAll');
    expect(registry.actionFor(press('a', { ctrlKey: true }), false, 'typing')).toBeUndefined();
    expect(registry.actionFor(press('a', { ctrlKey: true }), false, 'settled')).toBeUndefined();
    expect(registry.actionFor(press('Delete'), false, 'typing')).toBeUndefined();
    expect(registry.actionFor(press('s', { ctrlKey: true }), false, 'typing')?.id).toBe('file.save');
    expect(registry.actionFor(press('k', { ctrlKey: true }), false, 'typing')?.id).toBe('tools.palette');
  });

  it('adds a rack to the room and shows it', () => {
    const { store } = useDocument.getState();
    expect(registry.run('insert.rack')).toBe(true);
    expect(store.count('rack')).toBe(3);
    expect(useSession.getState().selection).toEqual(store.find('racksByName', 'A03').map((rack) => rack.id));
  });
});

it('offers nothing that needs a design while none is open', () => {
  useDocument.getState().close();
  for (const id of ['file.save', 'file.export', 'edit.undo', 'edit.delete', 'view.plan', 'insert.rack']) expect(isEnabled(registry.get(id)), id).toBe(false);
  for (const id of ['file.new', 'file.open', 'tools.palette', 'help.about']) expect(isEnabled(registry.get(id)), id).toBe(true);
});
