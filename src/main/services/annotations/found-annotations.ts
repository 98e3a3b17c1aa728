import type { Unplaced } from '#core/import-formats/place-texts'
import { TextPlacer, type Tag } from '#core/import-formats/place-texts'
import type { ImportedPart, ImportedText, ImportProblem } from '#core/import-formats/imported'
import { possibleTags } from '#core/document/mention-edits'
import { MOST_LISTED, type AnnotationFormat, type AnnotationLook, type LostMention } from '#contract/calls/annotations'
import { Failed } from '../../ports/failed'
import type { BatchFile } from '../import/batch'
import type { Project } from '../project/project'
import type { Watch } from '../window-jobs'

/** What some files hold. */
interface ReadCounts {
  texts: number
  mentions: number
  repaired: number
  readonly units: { codepoint: number; utf16: number; either: number }
  /** Label → mentions. */
  readonly labels: Map<string, number>
}

/** Where the mentions of some files stand in a project, and what of them stands nowhere. */
export interface FoundAnnotations {
  readonly format: AnnotationFormat
  readonly read: Readonly<ReadCounts>
  /** Document → tags, labels as the files have them. */
  readonly tags: ReadonlyMap<string, readonly Tag[]>
  /** How many of them are there already, as they are. */
  readonly known: number
  readonly found: { readonly same: number; readonly quotes: number }
  /** Texts that the project has not. */
  readonly fresh: readonly ImportedText[]
  readonly lost: readonly LostMention[]
}

/** Reads files part by part, as `Pages.annotations` does. */
type ReadFiles = (take: (part: ImportedPart) => Promise<boolean>) => Promise<AnnotationFormat>

/**
 * Reads files and looks for their mentions in every document of the project; a document that cannot be read has none. Tells how
 * far it is in texts, then in documents. Throws `cancelled`.
 */
export async function findAnnotations(project: Project | null, readFiles: ReadFiles, watch: Watch): Promise<FoundAnnotations> {
  const rows = project?.index.rows() ?? []
  const placer = new TextPlacer(project?.index.settings.reading ?? { numberSpaces: 'drop' }, rows.map(({ id }) => id))
  const read: ReadCounts = { texts: 0, mentions: 0, repaired: 0, units: { codepoint: 0, utf16: 0, either: 0 }, labels: new Map() }
  const tags = new Map<string, Tag[]>()
  const lost: LostMention[] = []
  const format = await readFiles(async (part) => {
    placer.add(part)
    count(read, part)
    for (const problem of part.problems) lost.push(lostProblem(problem))
    watch.progress(read.texts, Math.max(read.texts, Math.round(read.texts / part.share)))
    return !watch.stopped()
  })
  let known = 0
  let done = 0
  const visit = async (id: string, place: (document: Parameters<TextPlacer['look']>[0]) => ReturnType<TextPlacer['look']>): Promise<void> => {
    if (watch.stopped()) throw new Failed('cancelled')
    const document = await project?.documents.read(id).catch(() => null)
    if (document === null || document === undefined) return
    const placing = place(document)
    if (placing.tags.length > 0) {
      known += possibleTags(document, placing.tags).known
      const before = tags.get(id)
      if (before === undefined) tags.set(id, [...placing.tags])
      else for (const tag of placing.tags) before.push(tag)
    }
    for (const one of placing.unplaced) lost.push(lostOf(one))
  }
  for (const { id } of rows) {
    await visit(id, (document) => placer.look(document))
    watch.progress((done += 1), rows.length)
  }
  for (const [id, what] of placer.rest()) await visit(id, (document) => placer.anchor(document, what))
  const left = placer.left()
  for (const one of left.unplaced) lost.push(lostOf(one))
  return { format, read, tags, known, found: placer.found, fresh: left.texts, lost }
}

function count(read: ReadCounts, { texts, quoted, repaired }: ImportedPart): void {
  read.texts += texts.length + quoted.length
  read.repaired += repaired
  for (const { unit } of texts) read.units[unit ?? 'either'] += 1
  for (const { mentions } of [...texts, ...quoted]) {
    read.mentions += mentions.length
    for (const { label } of mentions) read.labels.set(label, (read.labels.get(label) ?? 0) + 1)
  }
}

/** What a window is told of it. */
export function describe({ format, read, tags, known, found, fresh, lost }: FoundAnnotations, files: readonly BatchFile[], knownLabels: ReadonlySet<string>): AnnotationLook {
  return {
    format,
    files: files.length,
    encodings: otherEncodings(files),
    texts: read.texts,
    mentions: read.mentions,
    repaired: read.repaired,
    units: read.units,
    labels: [...read.labels].sort(([, a], [, b]) => b - a).map(([name, mentions]) => ({ name, mentions, known: knownLabels.has(name) })),
    found: { ...found, none: fresh.length },
    placed: sum([...tags.values()], ({ length }) => length),
    known,
    elsewhere: sum(fresh, ({ mentions }) => mentions.length),
    absent: { count: fresh.reduce((count, { mentions }) => (mentions.length > 0 ? count + 1 : count), 0), listed: absentOf(fresh, MOST_LISTED) },
    lost: listed(lost),
  }
}

function otherEncodings(files: readonly BatchFile[]): AnnotationLook['encodings'] {
  const counts = new Map<string, number>()
  for (const { encoding, fits } of files) {
    if (encoding !== null && !fits.includes('utf-8')) counts.set(encoding, (counts.get(encoding) ?? 0) + 1)
  }
  return [...counts].map(([encoding, count]) => ({ encoding, files: count }))
}

/** The texts that are not in the project, as far as they have mentions; the first `most` of them. */
export function absentOf(fresh: FoundAnnotations['fresh'], most = Infinity): LostMention[] {
  const absent: LostMention[] = []
  for (const { where, mentions } of fresh) {
    if (absent.length >= most) break
    if (mentions.length > 0) absent.push({ where, reason: 'no-such-text', detail: String(mentions.length) })
  }
  return absent
}

export function listed(lost: readonly LostMention[]): AnnotationLook['lost'] {
  return { count: lost.length, listed: lost.slice(0, MOST_LISTED) }
}

function lostProblem({ where, reason, detail }: ImportProblem): LostMention {
  return { where, reason, detail: detail.replace(/\s+/gu, ' ').trim() }
}

export function lostOf({ where, reason, label, quote }: Unplaced): LostMention {
  return { where, reason, detail: `${label} ${quote.replace(/\s+/gu, ' ')}`.trim() }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
