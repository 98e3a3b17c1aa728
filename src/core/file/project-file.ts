import { z } from 'zod'
import { ENCODINGS } from '#core/text/encodings'
import { documentRowSchema } from './document-row'
import type { FileResult } from './result'
import { withSoundLabels } from './sound-labels'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

const labelV1 = z.object({
  name: z.string().regex(/^\S+$/u),
  title: z.string().min(1),
  key: z.string().length(1),
  colour: z.int().min(0).max(7),
})

/** What to tag with a label, in the project's own words. */
export const guidelineSchema = z.object({ counts: z.string(), countsNot: z.string() })

/** A label of the project: its name in files, its title on screen, its key and its colour (of eight). */
export const labelSchema = labelV1.extend({
  /** Null while nobody renamed one of the labels that Galley begins with: its title follows the language of the window. */
  title: z.string().min(1).nullable(),
  /** Null while nobody wrote one: Galley has its own for the labels that it begins with. */
  guideline: guidelineSchema.nullable(),
})

export type Label = z.infer<typeof labelSchema>

/** `galley.json`, version 1. Frozen: a change is a new version. */
export const projectFileV1 = z.object({
  format: z.literal('galley-project'),
  version: z.literal(1),
  name: z.string().min(1),
  labels: z.array(labelV1),
  /** How new files are read. */
  import: z.object({
    /** The encoding taken for every file that fits it; null: found for each file. */
    encoding: z.enum(ENCODINGS).nullable(),
  }),
  /** How articles are read. */
  reading: z.object({ numberSpaces: z.enum(['drop', 'keep']) }),
  documents: z.array(documentRowSchema),
})

/** `galley.json`, version 2: labels have guidelines, and titles that follow the language. Frozen: a change is a new version. */
export const projectFileV2 = projectFileV1.extend({ version: z.literal(2), labels: z.array(labelSchema) })

/** A project's settings and its document index. */
export type Project = Omit<z.infer<typeof projectFileV2>, 'format' | 'version'>

export const projectFormat: Format<z.infer<typeof projectFileV2>> = {
  name: 'galley-project',
  version: 2,
  schema: projectFileV2,
  steps: [
    {
      from: 1,
      schema: projectFileV1,
      up: ({ format: _format, version: _version, labels, ...rest }: z.infer<typeof projectFileV1>) => ({ ...rest, labels: labels.map(withOwnTitle) }),
    },
  ],
}

/** The titles that version 1 gave the first labels, in the language that the project was made in. */
const FIRST_TITLES: Readonly<Record<string, readonly string[]>> = { PER: ['人名', 'Person'], LOC: ['地名', 'Place'], ORG: ['机构名', 'Organisation'] }

function withOwnTitle(label: z.infer<typeof labelV1>): Label {
  const isFirst = FIRST_TITLES[label.name]?.includes(label.title) === true
  return { ...label, title: isFirst ? null : label.title, guideline: null }
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
      labels: labels.map((label) => inOrder(label, ['name', 'title', 'key', 'colour', 'guideline'])),
      import: { encoding: settings.encoding },
      reading: { numberSpaces: reading.numberSpaces },
      documents: documents.map((row) => inOrder(row, Object.keys(documentRowSchema.shape) as (keyof typeof row)[])),
    },
    new Set(['labels', 'documents']),
  )
}

/** Reads `galley.json`. Labels that cannot be read are left out and named in `damages`; the rest of the project opens. */
export function readProjectFile(json: string): FileResult<Project> {
  const first = readVersioned(json, projectFormat)
  const sound = first.ok || first.reason === 'damaged' ? withSoundLabels(json, projectFormat.name, labelV1.pick({ name: true, key: true, colour: true })) : null
  const again = sound === null ? first : readVersioned(sound.json, projectFormat)
  const read = again.ok && sound !== null ? { ...again, damages: sound.damages } : first
  if (!read.ok) return read
  const { format: _format, version: _version, ...project } = read.value
  return { ...read, value: project }
}

function inOrder<T extends object>(value: T, keys: readonly (keyof T & string)[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value[key]]))
}
