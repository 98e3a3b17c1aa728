import { z } from 'zod'
import { labelSchema } from '#core/file/project-file'
import { importResultSchema } from './calls/import'
import { splitterProgressSchema } from './calls/splitter'
import { learningSchema } from './calls/suggest'
import { documentSummarySchema } from './document'
import { entityChangeSchema } from './entity'
import { failureSchema } from './failure'

/** The one table of everything the main process tells without being asked: name → schema of what it says. */
export const EVENTS = {
  /** How many files of a batch were looked at so far, while `import.stage` is under way; told to the window that asked. */
  'import.looking': z.object({ files: z.int() }),
  'import.progress': z.object({
    job: z.string(),
    done: z.int(),
    total: z.int(),
    /** Files per second since the start. */
    rate: z.number(),
    /** Seconds left at this rate; null until it can be told. */
    secondsLeft: z.number().nullable(),
    /** Rows for the library, as they come in. */
    added: z.array(documentSummarySchema),
  }),
  'import.ended': z.object({ job: z.string(), result: importResultSchema }),
  /** How far a count or a write of this window is, in documents. A divided dataset is read twice: `total` says so. */
  'export.progress': z.object({ job: z.string(), done: z.int(), total: z.int() }),
  /** How far the placing or the taking in of annotations is, in documents. */
  'annotations.progress': z.object({ job: z.string(), done: z.int(), total: z.int() }),
  /** How far the restoring of a copy is, in documents. */
  'projects.progress': z.object({ job: z.string(), done: z.int(), total: z.int() }),
  /** How far a work of Review is that this window asked for. */
  'review.progress': z.object({ done: z.int(), total: z.int() }),
  /** Someone else changed a document's file. */
  'document.changedOnDisk': z.object({ id: z.string() }),
  /** The machine learned from finished articles of the project: what it proposes may be other than before. */
  'suggest.learned': learningSchema,
  /** Another window changed the list of entities. */
  'entities.changed': z.object({ change: entityChangeSchema }),
  /** Another window changed the project's labels. */
  'labels.changed': z.object({ labels: z.array(labelSchema) }),
  /** The splitter learned from confirmed pages, or splits pages again that nobody has touched. */
  'splitter.progress': splitterProgressSchema,
  /** The host's menu, a second start with files, or a double click asks for something. */
  'host.command': z.discriminatedUnion('command', [
    z.object({ command: z.literal('open-paths'), paths: z.array(z.string()) }),
    z.object({ command: z.literal('open-project'), dir: z.string() }),
    /** `name` is the id of one of the renderer's commands. */
    z.object({ command: z.literal('run'), name: z.string() }),
  ]),
  /** The window is about to close: save now, then call `app.readyToClose`. */
  'host.closing': z.object({}),
  notice: failureSchema,
} as const

export type EventName = keyof typeof EVENTS
export type EventOf<N extends EventName> = z.infer<(typeof EVENTS)[N]>
