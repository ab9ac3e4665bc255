import { create } from 'zustand';
import { idSource } from '../../../shared/base/id.ts';
import { seededRandom32 } from '../../../shared/base/random.ts';
import { type Template, TEMPLATES, templateTables } from '../../../shared/commands/templates/templates.ts';
import { composePreview } from '../../../shared/scene/preview.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { DesignStore } from '../../../shared/store/design-store.ts';

/** Pictures of the templates, drawn from the designs they make. They are worked out once, one at a time, while the window has nothing else to do. */
export const useTemplateScenes = create<{ readonly scenes: ReadonlyMap<string, Scene> }>()(() => ({ scenes: new Map() }));

/** Works out the pictures that are missing. Gives back how to stop. */
export function drawTemplates(templates: readonly Template[] = TEMPLATES): () => void {
  let request: number | undefined;
  const drawNext = (): void => {
    const next = templates.find(({ name }) => !useTemplateScenes.getState().scenes.has(name));
    if (next === undefined) return;
    const scene = sceneOf(next);
    useTemplateScenes.setState(({ scenes }) => ({ scenes: new Map([...scenes, [next.name, scene]]) }));
    request = requestIdleCallback(drawNext);
  };
  request = requestIdleCallback(drawNext);
  return () => {
    if (request !== undefined) cancelIdleCallback(request);
  };
}

const EMPTY: Scene = { bounds: { x: 0, y: 0, width: 1, height: 1 }, nodes: [] };

function sceneOf(template: Template): Scene {
  const ids = idSource(seededRandom32(1));
  const tables = templateTables(template, template.title, ids);
  return tables.ok ? (composePreview(new DesignStore(tables.value, ids)) ?? EMPTY) : EMPTY;
}
