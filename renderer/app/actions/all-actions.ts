import { editActions } from './edit-actions.ts';
import { fileActions } from './file-actions.ts';
import { helpActions } from './help-actions.ts';
import { insertActions } from './insert-actions.ts';
import { ActionRegistry } from './registry.ts';
import { toolsActions } from './tools-actions.ts';
import { viewMenuActions } from './view-menu-actions.ts';

/** Every action of the window. */
export const registry = new ActionRegistry([...fileActions, ...editActions, ...viewMenuActions, ...insertActions, ...toolsActions, ...helpActions]);
