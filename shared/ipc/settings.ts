import { z } from '../base/zod.ts';

/** Columns of the table of cables in the order they are shown, and how wide where the person said so; none stands for the usual ones. */
const cableColumnsField = z.array(z.object({ key: z.string().max(200), widthPx: z.int().min(32).max(2000).exactOptional() }).readonly()).max(100).readonly();

/** What a person chose once for all designs. Each value falls back alone, so one damaged entry never costs the others. */
export const settingsSchema = z
  .object({
    theme: z.enum(['system', 'light', 'dark']).catch('system'),
    units: z.enum(['metric', 'imperial']).catch('metric'),
    decimalMark: z.enum(['point', 'comma']).catch('point'),
    /** Device types marked as favourites in the library, by type key. */
    favouriteTypes: z.array(z.string().max(200)).max(1000).readonly().catch([]),
    /** Device types used lately, newest first, by type key. */
    recentTypes: z.array(z.string().max(200)).max(50).readonly().catch([]),
    cableColumns: cableColumnsField.catch([]),
    cableLabelPattern: z.string().max(200).catch(''),
    /** Whether the guided first design was begun or left once. */
    guideSeen: z.boolean().catch(false),
    /** Commands run from the palette lately, newest first, by action id. */
    recentCommands: z.array(z.string().max(100)).max(50).readonly().catch([]),
  })
  .readonly();
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a first start. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** Some settings to change; the others stay. Unlike stored settings, a wrong value is refused. */
export const settingsChangeSchema = z
  .strictObject({
    theme: z.enum(['system', 'light', 'dark']).exactOptional(),
    units: z.enum(['metric', 'imperial']).exactOptional(),
    decimalMark: z.enum(['point', 'comma']).exactOptional(),
    favouriteTypes: z.array(z.string().max(200)).max(1000).readonly().exactOptional(),
    recentTypes: z.array(z.string().max(200)).max(50).readonly().exactOptional(),
    cableColumns: cableColumnsField.exactOptional(),
    cableLabelPattern: z.string().max(200).exactOptional(),
    guideSeen: z.boolean().exactOptional(),
    recentCommands: z.array(z.string().max(100)).max(50).readonly().exactOptional(),
  })
  .readonly();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
