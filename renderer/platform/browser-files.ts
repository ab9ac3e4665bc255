/** A file that the person picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Asks for one file with the browser's own dialog; undefined when the person cancels. */
export function pickFile(accept: string): Promise<PickedFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) return resolve(undefined);
      void file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }));
    });
    input.click();
  });
}

/** A file that the person picked, which may be too large to be read. */
export interface OfferedFile {
  readonly name: string;
  /** Absent for a file above the limit, or one that cannot be read. */
  readonly bytes?: Uint8Array;
}

/** Asks for any number of files; none when the person cancels. Files above the limit are not read. */
export function pickFiles(accept: string, maxBytes: number): Promise<readonly OfferedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = true;
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve(Promise.all([...(input.files ?? [])].map((file) => readOffered(file, maxBytes)))));
    input.click();
  });
}

async function readOffered(file: File, maxBytes: number): Promise<OfferedFile> {
  if (file.size > maxBytes) return { name: file.name };
  const buffer = await file.arrayBuffer().catch(() => undefined);
  return buffer === undefined ? { name: file.name } : { name: file.name, bytes: new Uint8Array(buffer) };
}

const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
