import type { DesignTables } from '../../shared/model/design.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import type { DocumentState } from './document.ts';

/** The attachments of a file that none of its records names: what another program put there is kept. */
export function foreignTo(tables: Pick<DesignTables, 'underlay'>, attachments: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const named = new Set(tables.underlay.map(({ sha256 }) => sha256));
  return new Set([...attachments.keys()].filter((sha256) => !named.has(sha256)));
}

/** The attachments that go into the file: those a record names, and those that are not ours. Pictures that only undo can bring back stay in memory. */
export function attachmentsToSave({ store, attachments, foreignAttachments }: Pick<DocumentState, 'attachments' | 'foreignAttachments'> & { readonly store: DesignView }): readonly Uint8Array[] {
  const named = new Set(store.all('underlay').map(({ sha256 }) => sha256));
  return [...attachments].filter(([sha256]) => named.has(sha256) || foreignAttachments.has(sha256)).map(([, bytes]) => bytes);
}
