import type { Unplaced } from '#core/import-formats/place-texts'
import { TextPlacer, type Tag } from '#core/import-formats/place-texts'
import type { ImportedFile, ImportedText, ImportProblem } from '#core/import-formats/imported'
import { possibleTags } from '#core/document/mention-edits'
import { MOST_LISTED, type AnnotationFormat, type AnnotationLook, type LostMention } from '#contract/calls/annotations'
import { Failed } from '../../ports/failed'
import type { Project } from '../project/project'
import type { Watch } from '../window-jobs'

/** Where the mentions of some files stand in a project, and what of them stands nowhere. */
export interface FoundAnnotations {
  readonly format: AnnotationFormat
  readonly file: ImportedFile
  /** Document → tags, labels as the files have them. */
  readonly tags: ReadonlyMap<string, readonly Tag[]>
  /** How many of them are there already, as they are. */
  readonly known: number
  readonly found: { readonly same: number; readonly quotes: number }
  /** Texts that the project has not. */
  readonly fresh: readonly ImportedText[]
  readonly lost: readonly LostMention[]
}

/** Looks for the mentions in every document of the project; a document that cannot be read has none. Throws `cancelled`. */
export async function findAnnotations(project: Project | null, format: AnnotationFormat, file: ImportedFile, watch: Watch): Promise<FoundAnnotations> {
  const rows = project?.index.rows() ?? []
  const placer = new TextPlacer(file, project?.index.settings.reading ?? { numberSpaces: 'drop' }, rows.map(({ id }) => id))
  const tags = new Map<string, Tag[]>()
  const lost: LostMention[] = file.problems.map(lostProblem)
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
  return { format, file, tags, known, found: placer.found, fresh: left.texts, lost }
}

/** What a window is told of it. */
export function describe({ format, file, tags, known, found, fresh, lost }: FoundAnnotations, files: number, knownLabels: ReadonlySet<string>): AnnotationLook {
  const all = [...file.texts, ...file.quoted]
  const counts = new Map<string, number>()
  for (const { mentions } of all) for (const { label } of mentions) counts.set(label, (counts.get(label) ?? 0) + 1)
  const units = { codepoint: 0, utf16: 0, either: 0 }
  for (const { unit } of file.texts) units[unit ?? 'either'] += 1
  return {
    format,
    files,
    texts: all.length,
    mentions: sum(all, ({ mentions }) => mentions.length),
    repaired: file.repaired,
    units,
    labels: [...counts].sort(([, a], [, b]) => b - a).map(([name, mentions]) => ({ name, mentions, known: knownLabels.has(name) })),
    found: { ...found, none: fresh.length },
    placed: sum([...tags.values()], ({ length }) => length),
    known,
    elsewhere: sum(fresh, ({ mentions }) => mentions.length),
    absent: listed(absentOf(fresh)),
    lost: listed(lost),
  }
}

/** The texts that are not in the project, as far as they have mentions. */
export function absentOf(fresh: FoundAnnotations['fresh']): LostMention[] {
  return fresh.filter(({ mentions }) => mentions.length > 0).map(({ where, mentions }) => ({ where, reason: 'no-such-text', detail: String(mentions.length) }))
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
