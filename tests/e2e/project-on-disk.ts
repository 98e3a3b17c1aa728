import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '#core/document/model'
import { labelsTsv } from '#core/export/labels-tsv'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { decode } from '#core/text/decode'

/** The document that was imported from `name`, as it stands in the project's files now. */
export function documentOnDisk(project: string, name: string): Document {
  // Tests ask for it while they wait for a save: what is of other pages is not read.
  const written = JSON.stringify(name)
  const [document] = read(project, (json) => json.includes(written)).filter((one) => one.source.name === name)
  if (!document) throw new Error(`${project} has no document of ${name}`)
  return document
}

/** Writes a document as another Galley would have. */
export function writeOnDisk(project: string, document: Document): void {
  writeFileSync(join(project, 'documents', `${document.id}.json`), writeDocumentFile(document))
}

export function documentsOnDisk(project: string): Document[] {
  return read(project, () => true)
}

function read(project: string, wanted: (json: string) => boolean): Document[] {
  return readdirSync(join(project, 'documents'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const json = readFileSync(join(project, 'documents', file), 'utf8')
      if (!wanted(json)) return []
      const decoded = decode(readFileSync(join(project, 'sources', file.replace(/\.json$/u, '.txt'))))
      if (!decoded.ok) throw new Error(`the source of ${file} does not decode`)
      const found = readDocumentFile(json, decoded.text)
      if (!found.ok) throw new Error(`${file} cannot be read: ${JSON.stringify(found)}`)
      return [found.value]
    })
}

/** One line of a page: its article (numbered in the order in which articles appear; `-` for none) and its role. */
export interface LabelledLine {
  readonly article: string
  readonly role: string
}

export function splitOf(document: Document): LabelledLine[] {
  return renumbered(labelsTsv(document))
}

/** The rows of a NAME.labels.tsv, with articles numbered as they appear, so that two splits compare by what they say. */
export function renumbered(labels: string): LabelledLine[] {
  const numbers = new Map([['-', '-']])
  return labels
    .replace(/\n$/u, '')
    .split('\n')
    .map((row) => {
      const [article = '-', role = ''] = row.split('\t')
      if (!numbers.has(article)) numbers.set(article, `a${numbers.size}`)
      return { article: numbers.get(article)!, role }
    })
}
