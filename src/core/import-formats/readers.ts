import type { ForeignFile, ImportedPart } from './imported'
import { partsOfEach } from './parts'
import { readBrat } from './read-brat'
import { readDoccano } from './read-doccano'
import { readGalley } from './read-galley'
import { readLabelStudio } from './read-label-studio'
import { readRows } from './read-rows'
import { readWebAnnotation } from './read-web-annotation'

type Reader = (files: readonly ForeignFile[]) => Generator<ImportedPart>

const each =
  (read: (file: ForeignFile) => Iterable<ImportedPart>, wanted: RegExp): Reader =>
  (files) =>
    partsOfEach(files, wanted, read)

/** Every format whose mentions can be taken in: each reads the files of a folder, or a single one. Never throws. */
export const READERS = {
  galley: each(readGalley, /\.jsonl?$/u),
  doccano: each(readDoccano, /\.jsonl$/u),
  'label-studio': each(readLabelStudio, /\.json$/u),
  brat: readBrat,
  rows: (files) => {
    const places = new Map(files.map(({ name, content }) => [name, content]))
    const beside = ({ name }: ForeignFile) => places.get(name.replace(/\.[^.]+$/u, '.offsets.jsonl')) ?? null
    return partsOfEach(files, /\.(?:bio|bioes|bmes|conll|txt|tsv)$/u, (file) => readRows(file, beside(file)))
  },
  'web-annotation': readWebAnnotation,
} as const satisfies Record<string, Reader>

export type ReaderName = keyof typeof READERS
