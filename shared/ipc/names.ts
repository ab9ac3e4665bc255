/** Every request that the renderer can make of the main process. Free of imports, so that the preload script stays tiny. */
export const channelNames = [
  'document.create',
  'document.openDialog',
  'document.openRecent',
  'document.openSample',
  'document.openPending',
  'document.listSamples',
  'document.initial',
  'document.save',
  'document.saveAs',
  'document.closed',
  'export.save',
  'journal.append',
  'journal.recover',
  'journal.discard',
  'journal.listUnsaved',
  'recent.list',
  'recent.remove',
  'recent.keepPicture',
  'userLibrary.get',
  'userLibrary.set',
  'settings.get',
  'settings.set',
  'app.info',
  'app.setDocumentState',
  'app.quit',
] as const;

/** The name of a request channel. */
export type ChannelName = (typeof channelNames)[number];

/** Every event that the main process sends to the renderer. */
export const eventNames = ['document.openRequested', 'app.closeRequested', 'theme.changed'] as const;

/** The name of an event. */
export type EventName = (typeof eventNames)[number];
