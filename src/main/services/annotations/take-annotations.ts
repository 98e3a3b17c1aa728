import { join } from 'node:path'
import { check } from '#core/document/check'
import { editMentions, possibleTags } from '#core/document/mention-edits'
import type { Document } from '#core/document/model'
import { oneArticle } from '#core/document/one-article'
import { placedIn, type Tag } from '#core/import-formats/place-texts'
import type { ImportedText } from '#core/import-formats/imported'
import { visibleOf } from '#core/import-formats/visible-text'
import type { AnswerOf, RequestOf } from '#contract/calls'
import type { LostMention } from '#contract/calls/annotations'
import { Failed, failureOf } from '../../ports/failed'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'
import type { ToImport } from '../import/import-run'
import type { Importer } from '../import/importer'
import { summaryOf } from '../project/summary'
import { writableProject, type Session } from '../session'
import type { Watch } from '../window-jobs'
import { listed, lostOf, type FoundAnnotations } from './found-annotations'

export interface TakeOutside {
  readonly files: Files
  readonly digest: Digest
  readonly importer: Importer
}

type Labels = RequestOf<'annotations.changes'>['labels']
type Changes = AnswerOf<'annotations.changes'>['changes']
type Made = AnswerOf<'annotations.make'>

/** What was found in the project's own texts, as changes of its documents. */
export function changesOf({ tags }: FoundAnnotations, labels: Labels): Changes {
  const rename = renamedBy(labels)
  return [...tags].flatMap(([id, found]) => {
    const edits = rename(found)
    return edits.length === 0 ? [] : [{ id, edits: edits as Changes[number]['edits'] }]
  })
}

type Rename = (tags: readonly Tag[]) => Tag[]

function renamedBy(labels: Labels): Rename {
  const names = new Map(Object.entries(labels))
  return (tags) =>
    tags.flatMap((tag) => {
      const label = names.has(tag.label) ? names.get(tag.label)! : tag.label
      return label === null ? [] : [{ ...tag, label }]
    })
}

/** Imports the texts that the project has not as files of their own, and tags in them what came with them. */
export async function makeDocuments(
  { files, digest, importer }: TakeOutside, session: Session, { fresh }: FoundAnnotations, labels: Labels, as: 'articles' | 'pages', watch: Watch,
): Promise<Made> {
  const project = writableProject(session)
  const rename = renamedBy(labels)
  const lost: LostMention[] = []
  const scratch = await files.scratch()
  try {
    const byDigest = new Map<string, ImportedText[]>()
    const items: ToImport[] = []
    for (const [index, text] of fresh.entries()) {
      const of = digest(text.text)
      const same = byDigest.get(of)
      byDigest.set(of, same === undefined ? [text] : [...same, text])
      if (same !== undefined) continue
      const path = join(scratch.dir, String(index))
      const bytes = await files.write(path, text.text, { syncFolder: false })
      const name = nameOf(text)
      items.push({ file: { name, within: name, path, bytes, problem: null }, encoding: 'utf-8' })
    }
    const result = await importer.importFiles(items, session, {
      progress: (run) => {
        if (watch.stopped()) run.stop()
        watch.progress(run.done, items.length)
      },
    })
    const made: Made = { made: [], tagged: 0, failed: [...result.refused], lost: listed(lost), cancelled: result.cancelled }
    for (const id of result.imported) {
      const texts = byDigest.get(project.index.row(id)?.digest ?? '') ?? []
      try {
        const row = await project.documents.change(id, (document) => {
          const done = withTags((as === 'articles' ? oneArticle(document) : null) ?? document, texts, rename, lost)
          made.tagged += done.tagged
          return done.document
        })
        made.made.push(summaryOf(row ?? project.index.row(id)!))
      } catch (error) {
        made.failed.push(failureOf(error))
      }
    }
    return { ...made, lost: listed(lost) }
  } finally {
    await scratch.discard()
  }
}

function withTags(document: Document, texts: readonly ImportedText[], rename: Rename, lost: LostMention[]): { document: Document; tagged: number } {
  const page = visibleOf(document.text)
  const placings = texts.map((text) => placedIn(text, page, (span) => [span]))
  for (const { unplaced } of placings) for (const one of unplaced) lost.push(lostOf(one))
  const { possible } = possibleTags(document, rename(placings.flatMap(({ tags }) => tags)))
  const edited = editMentions(document, possible)
  if (!edited.ok) throw new Failed('edit-refused', { file: document.source.name, details: { reason: edited.reason } })
  const [violation] = check(edited.document)
  if (violation !== undefined) throw new Failed('invariant-broken', { file: document.source.name, details: { ...violation } })
  return { document: edited.document, tagged: possible.length }
}

/** `all.jsonl, line 3` → `all 3.txt`; the name of a text's own file stays. */
function nameOf({ where }: ImportedText): string {
  const [file = '', place = ''] = where.split(/, (?=\w+ \d+$)/u)
  const stem = file.replace(/^.*[\\/]/u, '').replace(/\.[^.]+$/u, '')
  const number = /\d+$/u.exec(place)?.[0]
  return `${stem}${number === undefined ? '' : ` ${number}`}.txt`
}
