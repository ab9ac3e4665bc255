import type { SceneNode } from '../scene.ts';

/** A sheet before it is numbered. */
export interface SheetDraft {
  readonly name: string;
  readonly title: string;
  /** As the title block states it: `1:50`; absent for tables and diagrams. */
  readonly scale?: string | undefined;
  readonly nodes: readonly SceneNode[];
}

/** A sheet name from a record's name: letters and digits of any script stay, everything else becomes a hyphen, so that it can be typed. */
export function slug(name: string): string {
  const text = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-').replace(/^-+|-+$/gu, '');
  return text === '' ? 'unnamed' : text;
}

/** Drafts with names made unique by `-2`, `-3` in order. */
export function withUniqueNames(drafts: readonly SheetDraft[]): readonly SheetDraft[] {
  const used = new Set<string>();
  return drafts.map((draft) => {
    let name = draft.name;
    for (let n = 2; used.has(name); n += 1) name = `${draft.name}-${n}`;
    used.add(name);
    return name === draft.name ? draft : { ...draft, name };
  });
}
