import type { ExportResources } from '../../shared/formats/export-design.ts';

/** What a command may touch of the world beside the files named in its arguments. */
export interface CliIo {
  /** Writes to standard output as it is. */
  readonly out: (text: string) => void;
  /** Writes to standard error as it is. */
  readonly error: (text: string) => void;
  /** Folder that relative names start from. */
  readonly folder: string;
  readonly version: string;
  /** Fonts and the picture renderer; loaded only by what needs them. */
  readonly resources: ExportResources;
}
