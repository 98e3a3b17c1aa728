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

/** So many texts are imported at a time at first; then as many as all before: the index is written a few times, whatever their number. */
const FIRST = 500

/** What documents are made of, and what came of it so far. */
interface Making {
  readonly session: Session
  readonly rename: Rename
  readonly as: 'articles' | 'pages'
  readonly made: Made
  readonly lost: LostMention[]
}

/** Imports the texts that the project has not as files of their own, and tags in them what came with them. */
export async function makeDocuments(
  outside: TakeOutside, session: Session, { fresh }: FoundAnnotations, labels: Labels, as: 'articles' | 'pages', watch: Watch,
): Promise<Made> {
  const texts = [...byText(fresh).values()]
  const lost: LostMention[] = []
  const made: Made = { made: [], tagged: 0, failed: [], lost: listed(lost), cancelled: false }
  const making: Making = { session, rename: renamedBy(labels), as, made, lost }
  for (let from = 0, size = FIRST; from < texts.length && !made.cancelled; from += size, size = from) {
    const progress = (done: number) => watch.progress(from + done, texts.length)
    if (!(await makeSome(outside, making, texts.slice(from, from + size), { stopped: watch.stopped, progress }))) break
  }
  return { ...made, lost: listed(lost) }
}

/** Texts that are the same become one document, which gets the mentions of all. */
function byText(fresh: readonly ImportedText[]): Map<string, ImportedText[]> {
  const found = new Map<string, ImportedText[]>()
  for (const text of fresh) {
    const same = found.get(text.text)
    if (same === undefined) found.set(text.text, [text])
    else same.push(text)
  }
  return found
}

/** Makes documents of some texts; false when nothing more can be made. */
async function makeSome(
  { files, digest, importer }: TakeOutside, { session, rename, as, made, lost }: Making, texts: readonly (readonly ImportedText[])[], watch: Watch,
): Promise<boolean> {
  const project = writableProject(session)
  const scratch = await files.scratch()
  try {
    const byDigest = new Map<string, readonly ImportedText[]>()
    const items: ToImport[] = []
    for (const [index, same] of texts.entries()) {
      if (watch.stopped()) break
      const [first] = same
      if (first === undefined) continue
      byDigest.set(digest(first.text), same)
      const path = join(scratch.dir, String(index))
      const bytes = await files.write(path, first.text, { syncFolder: false })
      const name = nameOf(first)
      items.push({ file: { name, within: name, path, bytes, problem: null }, encoding: 'utf-8' })
    }
    // Half of the work is the import, the other the tagging.
    const tell = (done: number) => watch.progress(Math.floor(done / 2), items.length)
    const result = await importer.importFiles(items, session, {
      progress: (run) => {
        if (watch.stopped()) run.stop()
        tell(run.done)
      },
    })
    made.failed.push(...result.refused)
    made.cancelled = result.cancelled || watch.stopped()
    for (const [index, id] of result.imported.entries()) {
      tell(items.length + index)
      try {
        const row = await project.documents.change(id, (document) => {
          const done = withTags((as === 'articles' ? oneArticle(document) : null) ?? document, byDigest.get(document.source.digest) ?? [], rename, lost)
          made.tagged += done.tagged
          return done.document
        })
        made.made.push(summaryOf(row ?? project.index.row(id)!))
      } catch (error) {
        made.failed.push(failureOf(error))
      }
    }
    // What ended a run before its end would end every other.
    return result.imported.length + result.known.length + result.refused.length >= items.length
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
