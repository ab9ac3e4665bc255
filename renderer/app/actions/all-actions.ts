import { annotateActions } from './annotate-actions.ts';
import { arrangeActions } from './arrange-actions.ts';
import { cablesActions } from './cables-actions.ts';
import { connectActions } from './connect-actions.ts';
import { editActions } from './edit-actions.ts';
import { fileActions } from './file-actions.ts';
import { findingActions } from './finding-actions.ts';
import { guideActions } from './guide-actions.ts';
import { helpActions } from './help-actions.ts';
import { insertActions } from './insert-actions.ts';
import { planActions } from './plan-actions.ts';
import { rackActions } from './rack-actions.ts';
import { ActionRegistry } from './registry.ts';
import { toolsActions } from './tools-actions.ts';
import { topologyActions } from './topology-actions.ts';
import { underlayActions } from './underlay-actions.ts';
import { userLibraryActions } from './user-library-actions.ts';
import { viewMenuActions } from './view-menu-actions.ts';

/** Every action of the window. */
export const registry = new ActionRegistry([
  ...fileActions, ...editActions, ...arrangeActions, ...viewMenuActions, ...insertActions, ...rackActions, ...planActions, ...underlayActions, ...topologyActions, ...cablesActions, ...connectActions,
  ...findingActions, ...annotateActions, ...userLibraryActions, ...toolsActions, ...guideActions, ...helpActions,
]);
