/** What each layer may import besides itself: the one table that the architecture test enforces. Base of the first kind, everything below of the last. */
const shared = ['base', 'geometry', 'model', 'catalog', 'store', 'topology', 'commands', 'rules', 'reports', 'scene', 'formats'].map((name) => `shared/${name}`);
const below = (name: string): readonly string[] => shared.slice(0, shared.indexOf(`shared/${name}`));
const page = ['renderer/platform', 'renderer/ui', 'renderer/workers', 'renderer/state', 'renderer/canvas'];

export const layers: Readonly<Record<string, readonly string[]>> = {
  'shared/base': [],
  'shared/geometry': below('geometry'),
  'shared/model': below('model'),
  'shared/catalog': below('catalog'),
  'shared/store': ['shared/base', 'shared/geometry', 'shared/model'],
  'shared/topology': below('topology'),
  'shared/commands': below('commands'),
  'shared/rules': below('rules'),
  'shared/reports': below('reports'),
  'shared/scene': below('scene'),
  'shared/formats': below('formats'),
  'shared/ipc': ['shared/base'],
  'electron/main': ['shared/base', 'shared/ipc'],
  'electron/preload': ['shared/ipc'],
  'electron/cli': shared,
  'renderer/platform': ['shared/base', 'shared/ipc'],
  'renderer/ui': ['shared/base', 'shared/geometry', 'shared/scene'],
  'renderer/workers': [...shared, 'renderer/platform'],
  'renderer/state': [...shared, 'shared/ipc', 'renderer/platform', 'renderer/workers'],
  'renderer/canvas': [...shared, 'renderer/platform', 'renderer/ui', 'renderer/workers', 'renderer/state'],
  'renderer/features': [...shared, 'shared/ipc', ...page],
  'renderer/app': [...shared, 'shared/ipc', ...page, 'renderer/features'],
};

/** The layer of a file of the project; undefined for files outside of every layer. */
export const layerOf = (file: string): string | undefined => Object.keys(layers).find((layer) => file.startsWith(`${layer}/`));
