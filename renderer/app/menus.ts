/** A menu entry: an action, a menu of actions inside the menu, a line between groups, or a list that fills itself. */
export type MenuEntry = { readonly action: string } | { readonly submenu: string; readonly actions: readonly string[] } | 'separator' | 'recent-files';

const ALIGN: MenuEntry = { submenu: 'Align', actions: ['arrange.align.left', 'arrange.align.centre-x', 'arrange.align.right', 'arrange.align.top', 'arrange.align.centre-y', 'arrange.align.bottom', 'arrange.distribute.x', 'arrange.distribute.y', 'arrange.units', 'arrange.close.up', 'arrange.close.down'] };
const MARK: MenuEntry = { submenu: 'Mark as', actions: ['edit.mark.existing', 'edit.mark.planned', 'edit.mark.installed', 'edit.mark.tested', 'edit.mark.to-remove', 'edit.mark.removed'] };

/** The menus of the window, in order. */
export const MENUS: readonly { readonly title: string; readonly entries: readonly MenuEntry[] }[] = [
  {
    title: 'File',
    entries: [
      { action: 'file.new' }, { action: 'file.open' }, 'recent-files', { action: 'file.openSample' }, 'separator',
      { action: 'file.save' }, { action: 'file.saveAs' }, { action: 'file.export' }, 'separator', { action: 'file.close' }, { action: 'file.quit' },
    ],
  },
  {
    title: 'Edit',
    entries: [
      { action: 'edit.undo' }, { action: 'edit.redo' }, 'separator', { action: 'edit.cut' }, { action: 'edit.copy' }, { action: 'edit.paste' }, { action: 'edit.duplicate' }, { action: 'edit.delete' }, 'separator',
      { action: 'edit.selectAll' }, { action: 'edit.deselect' }, { action: 'edit.find' }, 'separator',
      ALIGN,
      { submenu: 'Rack', actions: ['rack.flip', 'rack.fillBlanks', 'rack.moveContents', 'rack.numbering'] },
      MARK,
    ],
  },
  {
    title: 'View',
    entries: [
      { action: 'view.plan' }, { action: 'view.racks' }, { action: 'view.topology' }, { action: 'view.cables' }, 'separator', { action: 'view.turnRacks' }, { submenu: 'Side of the racks', actions: ['view.racks.front', 'view.racks.rear', 'view.racks.side'] }, 'separator',
      { action: 'view.zoomIn' }, { action: 'view.zoomOut' }, { action: 'view.zoomToActual' }, { action: 'view.zoomToFit' }, { action: 'view.zoomToSelection' }, 'separator',
      { action: 'view.library' }, { action: 'view.inspector' }, { action: 'view.drawer' }, 'separator',
      { action: 'view.theme.system' }, { action: 'view.theme.light' }, { action: 'view.theme.dark' },
    ],
  },
  {
    title: 'Insert',
    entries: [
      { action: 'insert.rack' }, { action: 'insert.room' }, 'separator',
      { action: 'insert.devices' }, { action: 'insert.racks' }, { action: 'insert.optics' }, { action: 'insert.cables' }, 'separator', { action: 'library.newDevice' }, { action: 'library.copyDevice' }, { action: 'library.import' }, { action: 'library.export' }, 'separator',
      { submenu: 'Plan', actions: ['plan.addRow', 'plan.renameRow', 'plan.markAisles', 'plan.turn', 'plan.routeCables', 'plan.editOutline', 'plan.tool.outline', 'plan.tool.wall', 'plan.tool.door', 'plan.tool.column', 'plan.tool.keep-out', 'plan.tool.hot-aisle', 'plan.tool.cold-aisle', 'plan.tool.pathway', 'plan.tool.select'] },
      { submenu: 'Underlay', actions: ['underlay.import', 'underlay.calibrate', 'underlay.move', 'underlay.turn', 'underlay.remove'] },
      { submenu: 'Annotation', actions: ['annotate.text', 'annotate.callout', 'annotate.dimension', 'annotate.cloud', 'annotate.edit'] },
    ],
  },
  { title: 'Tools', entries: [{ action: 'tools.palette' }, { action: 'tools.connect' }, { action: 'connect.ranges' }, { action: 'connect.autoPatch' }, { action: 'connect.swap' }, { action: 'connect.ports' }, { action: 'tools.arrange' }, { action: 'tools.linkCalculator' }, 'separator', { action: 'cables.label' }, { action: 'cables.pasteNew' }, { action: 'cables.columns' }, 'separator', { action: 'tools.rules' }, { action: 'tools.project' }, 'separator', { action: 'findings.next' }, { action: 'findings.previous' }, { action: 'findings.fix' }, 'separator', { action: 'view.list.findings' }, { action: 'view.list.bom' }, { action: 'view.list.schedule' }, { action: 'view.list.comments' }, { action: 'view.list.history' }] },
  { title: 'Help', entries: [{ action: 'guide.start' }, { action: 'help.shortcuts' }, { action: 'help.about' }] },
];

const CHANGE: readonly MenuEntry[] = [{ action: 'edit.cut' }, { action: 'edit.copy' }, { action: 'edit.paste' }, { action: 'edit.duplicate' }, { action: 'edit.delete' }, 'separator', ALIGN, MARK, 'separator', { action: 'view.zoomToSelection' }];

/** The menus of the right button, by what is selected; what cannot be done is left out of them. */
export const CONTEXT_MENUS = {
  things: [
    { action: 'connect.ports' }, { action: 'tools.connect' }, { action: 'connect.ranges' }, { action: 'connect.swap' }, 'separator',
    { action: 'rack.flip' }, { action: 'rack.fillBlanks' }, { action: 'rack.moveContents' }, { action: 'rack.numbering' }, { action: 'plan.turn' }, { action: 'plan.routeCables' }, { action: 'annotate.edit' }, 'separator',
    ...CHANGE,
  ],
  cables: [{ action: 'cables.label' }, { action: 'plan.routeCables' }, 'separator', ...CHANGE],
  nothing: [
    { action: 'edit.paste' }, { action: 'edit.selectAll' }, 'separator',
    { action: 'insert.rack' }, { action: 'insert.room' }, { action: 'plan.addRow' }, { action: 'cables.pasteNew' }, { action: 'cables.columns' }, { action: 'tools.arrange' }, 'separator',
    { action: 'view.zoomToFit' }, { action: 'view.turnRacks' },
  ],
} as const satisfies Record<string, readonly MenuEntry[]>;

/** What a menu of the right button is about. */
export type ContextMenuSubject = keyof typeof CONTEXT_MENUS;
