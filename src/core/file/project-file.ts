import { z } from 'zod'
import { ENCODINGS } from '#core/text/encodings'
import { documentRowSchema } from './document-row'
import type { FileResult } from './result'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

/** A label of the project: its name in files, its title on screen, its key and its colour (of eight). */
export const labelSchema = z.object({
  name: z.string().regex(/^\S+$/u),
  title: z.string().min(1),
  key: z.string().length(1),
  colour: z.int().min(0).max(7),
})

export type Label = z.infer<typeof labelSchema>

/** `galley.json`, version 1. Frozen: a change is a new version. */
export const projectFileV1 = z.object({
  format: z.literal('galley-project'),
  version: z.literal(1),
  name: z.string().min(1),
  labels: z.array(labelSchema),
  /** How new files are read. */
  import: z.object({
    /** The encoding taken for every file that fits it; null: found for each file. */
    encoding: z.enum(ENCODINGS).nullable(),
  }),
  /** How articles are read. */
  reading: z.object({ numberSpaces: z.enum(['drop', 'keep']) }),
  documents: z.array(documentRowSchema),
})

/** A project's settings and its document index. */
export type Project = Omit<z.infer<typeof projectFileV1>, 'format' | 'version'>

export const projectFormat: Format<z.infer<typeof projectFileV1>> = {
  name: 'galley-project',
  version: 1,
  schema: projectFileV1,
  steps: [],
}

/** A project without documents, with the usual settings. */
export function newProject(name: string, labels: readonly Label[]): Project {
  return { name, labels: [...labels], import: { encoding: null }, reading: { numberSpaces: 'drop' }, documents: [] }
}

/** `galley.json`: one line per label and per document. */
export function writeProjectFile(project: Project): string {
  const { name, labels, import: settings, reading, documents } = project
  return writeJson(
    {
      format: projectFormat.name,
      version: projectFormat.version,
      name,
      labels: labels.map((label) => ({ name: label.name, title: label.title, key: label.key, colour: label.colour })),
      import: { encoding: settings.encoding },
      reading: { numberSpaces: reading.numberSpaces },
      documents: documents.map((row) => inOrder(row, Object.keys(documentRowSchema.shape) as (keyof typeof row)[])),
    },
    new Set(['labels', 'documents']),
  )
}

export function readProjectFile(json: string): FileResult<Project> {
  const read = readVersioned(json, projectFormat)
  if (!read.ok) return read
  const { format: _format, version: _version, ...project } = read.value
  return { ...read, value: project }
}

function inOrder<T extends object>(value: T, keys: readonly (keyof T & string)[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value[key]]))
}
