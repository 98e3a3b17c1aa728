import type { ForeignFile, ImportedFile } from './imported'
import { readBrat } from './read-brat'
import { readDoccano } from './read-doccano'
import { readGalley } from './read-galley'
import { readLabelStudio } from './read-label-studio'
import { readRows } from './read-rows'
import { readWebAnnotation } from './read-web-annotation'

const each = (read: (file: ForeignFile) => ImportedFile, wanted: RegExp) => (files: readonly ForeignFile[]): ImportedFile => {
  const found = files.filter(({ name }) => wanted.test(name)).map(read)
  return {
    texts: found.flatMap(({ texts }) => texts),
    quoted: found.flatMap(({ quoted }) => quoted),
    problems: found.flatMap(({ problems }) => problems),
    repaired: found.reduce((sum, { repaired }) => sum + repaired, 0),
  }
}

/** Every format whose mentions can be taken in: each reads the files of a folder, or a single one. Never throws. */
export const READERS = {
  galley: each(readGalley, /\.jsonl?$/u),
  doccano: each(readDoccano, /\.jsonl$/u),
  'label-studio': each(readLabelStudio, /\.json$/u),
  brat: readBrat,
  rows: (files) => {
    const places = new Map(files.map(({ name, content }) => [name, content]))
    return each((file) => readRows(file, places.get(file.name.replace(/\.[^.]+$/u, '.offsets.jsonl')) ?? null), /\.(?:bio|bioes|bmes|conll|txt|tsv)$/u)(files)
  },
  'web-annotation': readWebAnnotation,
} as const satisfies Record<string, (files: readonly ForeignFile[]) => ImportedFile>

export type ReaderName = keyof typeof READERS
