import { z } from 'zod'
import { labelSchema } from '#core/file/project-file'
import { documentSummarySchema } from '../document'
import { failureSchema } from '../failure'

/** A project's label crosses as it stands in `galley.json`. */
export type { Label } from '#core/file/project-file'

export const openProjectSchema = z.object({
  dir: z.string(),
  name: z.string(),
  labels: z.array(labelSchema),
  documents: z.array(documentSummarySchema),
  /** Null, or why nothing can be changed: another window holds it, or the folder cannot be written. */
  readOnly: failureSchema.nullable(),
  /** Files of the project that could not be read; the rest is open. */
  problems: z.array(failureSchema),
})

export type OpenProject = z.infer<typeof openProjectSchema>

export const projectCalls = {
  'projects.open': { request: z.object({ dir: z.string() }), answer: openProjectSchema },
  /** Makes an empty project in `dir` (created if missing) and opens it. `project-exists` if there is one. */
  'projects.create': { request: z.object({ dir: z.string(), name: z.string().min(1) }), answer: openProjectSchema },
  /** Where a new project of this name would go if the person does not choose: a folder that does not exist yet. */
  'projects.suggestFolder': { request: z.object({ name: z.string() }), answer: z.object({ dir: z.string() }) },
  /** Opens a project with the sample pages that come with Galley, making it the first time. */
  'projects.openSamples': { request: z.object({}), answer: openProjectSchema },
  /**
   * Makes the project again that a complete copy (export format `galley`) was made of, in `dir`, which is new or empty, and
   * opens it. All of it or nothing. Tells `projects.progress`; `cancelled` after `projects.cancel`. `not-a-copy`,
   * `file-damaged`, `file-newer`, `project-exists`, `target-not-ours`.
   */
  'projects.restore': { request: z.object({ job: z.string().min(1).max(100), file: z.string().min(1), dir: z.string().min(1) }), answer: openProjectSchema },
  'projects.cancel': { request: z.object({ job: z.string() }), answer: z.object({}) },
  'projects.close': { request: z.object({}), answer: z.object({}) },
} as const
