import { z } from 'zod'

/** What the host can do. Screens ask this, never which host it is. */
export const capabilitiesSchema = z.object({
  /** The system's own dialogs for files and folders; without them the app shows its own folder list. */
  nativeDialogs: z.boolean(),
  /** Dropped files have paths the main process can read; without, their bytes are sent. */
  pathsOfDroppedFiles: z.boolean(),
  /** The host draws a menu bar of its own. */
  nativeMenu: z.boolean(),
  /** A file can be shown in the system's file manager. */
  revealFiles: z.boolean(),
})

export type Capabilities = z.infer<typeof capabilitiesSchema>
