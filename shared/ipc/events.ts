import { z } from '../base/zod.ts';
import type { EventName } from './names.ts';

/** What each event from the main process carries. */
export const events = {
  /** Another start of the application, or the system, wants this file shown: answer with `document.openPending` when ready. */
  'document.openRequested': z.object({ requestId: z.string(), name: z.string() }).readonly(),
  /** The person closed the window and chose to save: save, then call `app.quit`. */
  'app.closeRequested': z.object({}).readonly(),
  'theme.changed': z.object({ isDark: z.boolean() }).readonly(),
} as const satisfies Record<EventName, z.ZodType>;

/** What an event carries. */
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
