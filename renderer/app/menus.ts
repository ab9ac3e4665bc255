/** A menu entry: an action, a line between groups, or a list that fills itself. */
export type MenuEntry = { readonly action: string } | 'separator' | 'recent-files';

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
      { action: 'edit.undo' }, { action: 'edit.redo' }, 'separator', { action: 'edit.duplicate' }, { action: 'edit.delete' }, 'separator',
      { action: 'edit.selectAll' }, { action: 'edit.deselect' },
    ],
  },
  {
    title: 'View',
    entries: [
      { action: 'view.plan' }, { action: 'view.racks' }, { action: 'view.topology' }, { action: 'view.cables' }, 'separator', { action: 'view.turnRacks' }, 'separator',
      { action: 'view.zoomIn' }, { action: 'view.zoomOut' }, { action: 'view.zoomToFit' }, { action: 'view.zoomToSelection' }, 'separator',
      { action: 'view.library' }, { action: 'view.inspector' }, { action: 'view.drawer' }, 'separator',
      { action: 'view.theme.system' }, { action: 'view.theme.light' }, { action: 'view.theme.dark' },
    ],
  },
  {
    title: 'Insert',
    entries: [
      { action: 'insert.rack' }, { action: 'insert.room' }, 'separator',
      { action: 'insert.devices' }, { action: 'insert.racks' }, { action: 'insert.optics' }, { action: 'insert.cables' },
    ],
  },
  { title: 'Tools', entries: [{ action: 'tools.palette' }, { action: 'tools.connect' }, { action: 'tools.arrange' }, { action: 'tools.linkCalculator' }, 'separator', { action: 'tools.rules' }, { action: 'tools.project' }, 'separator', { action: 'findings.next' }, { action: 'findings.previous' }, { action: 'findings.fix' }, 'separator', { action: 'view.list.findings' }, { action: 'view.list.bom' }, { action: 'view.list.schedule' }, { action: 'view.list.history' }] },
  { title: 'Help', entries: [{ action: 'help.shortcuts' }, { action: 'help.about' }] },
];
