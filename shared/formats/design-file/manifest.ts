import { z } from '../../base/zod.ts';
import { latestVersion } from './migrations/migrate.ts';
import { DESIGN_MIGRATIONS } from './migrations/design-migrations.ts';

/** Content of the zip's first entry. */
export const MIMETYPE = 'application/vnd.cablewright.design+zip';

/** Value of `format` in the manifest and in design.json. */
export const FORMAT = 'cablewright-design';

/** Version of the `design` sequence that is written. */
export const DESIGN_VERSION = latestVersion(DESIGN_MIGRATIONS);

/** Names of the entries of a design file. */
export const ENTRY = { mimetype: 'mimetype', manifest: 'manifest.json', design: 'design.json', preview: 'preview.png', attachments: 'attachments/' } as const;

/** Versions of every migration sequence; there is one so far. */
export const versionsField = z.strictObject({ design: z.int().min(1) });

const contentField = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** What is in a design file and which program wrote it. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  application: z.strictObject({ name: z.string().max(100), version: z.string().max(100) }),
  versions: versionsField,
  /** Size and hash of every other entry but `mimetype`, by name. */
  contents: z.record(z.string().max(1000), contentField),
});

/** What is in a design file and which program wrote it. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
