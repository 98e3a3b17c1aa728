import type { Span } from '#core/text/span'
import type { Edit, EditResult, Refusal } from './edit'
import type { Document, Mention, MentionId } from './model'
import { lastAtOrBefore } from './places'
import { done, refused } from './result'
import { isStretch, trimBlanks } from './source-span'

/** The edits that change mentions and nothing else. */
export type MentionEdit = Extract<Edit, { kind: 'tag' | 'untag' | 'relabel' | 'respan' | 'link' | 'unlink' }>

const KINDS: ReadonlySet<Edit['kind']> = new Set<MentionEdit['kind']>(['tag', 'untag', 'relabel', 'respan', 'link', 'unlink'])

export function isMentionEdit(edit: Edit): edit is MentionEdit {
  return KINDS.has(edit.kind)
}

/**
 * Does any number of mention edits, one after the other, all or none. Together they cost little more than one, so that
 * tagging every occurrence of a name stays quick; and one costs next to nothing, whatever else is tagged: a key waits for it.
 */
export function editMentions(document: Document, edits: readonly MentionEdit[]): EditResult {
  const { text } = document
  /** What the edits made of mentions: null for one that is gone. All others are as the document has them. */
  const changed = new Map<MentionId, Mention | null>()
  /** Whether an edit tagged a place (true) or freed it (false), by `keyOf`. */
  const taken = new Map<string, boolean>()
  let before: ReadonlyMap<MentionId, Mention> | undefined
  let { serial } = document

  for (const edit of edits) {
    const reason = edit.kind === 'tag' ? tag(edit) : change(edit)
    if (reason !== undefined) return refused(reason)
  }
  return done({ ...document, mentions: withChanges(document.mentions, changed), serial })

  function mentionOf(id: MentionId): Mention | null | undefined {
    if (changed.has(id)) return changed.get(id)
    before ??= new Map(document.mentions.map((mention) => [mention.id, mention]))
    return before.get(id)
  }

  function isTagged(mention: Mention): boolean {
    const key = keyOf(mention)
    return taken.get(key) ?? beginningAt(document.mentions, mention.spans[0]!.start).some((one) => keyOf(one) === key)
  }

  function tag({ label, spans: rough, entity }: Extract<Edit, { kind: 'tag' }>): Refusal | undefined {
    const spans = spansFrom(text, rough)
    if (typeof spans === 'string') return spans
    if (entity === '') return 'bad-value'
    const link = entity === undefined ? {} : { entity }
    return put({ id: `m${serial + 1}`, label, spans, quote: quoteOf(text, spans), by: 'editor', ...link }, () => (serial += 1))
  }

  function change(edit: Exclude<MentionEdit, { kind: 'tag' }>): Refusal | undefined {
    const old = mentionOf(edit.mention)
    if (old === undefined || old === null) return 'no-such-mention'
    if (edit.kind === 'untag') return remove(old)
    if (edit.kind === 'link') return link(old, edit.entity)
    if (edit.kind === 'unlink') return unlink(old)
    if (edit.kind === 'relabel') return replace(old, { ...old, label: edit.label, by: 'editor' })
    const spans = spansFrom(text, edit.spans)
    if (typeof spans === 'string') return spans
    return replace(old, { ...old, spans, quote: quoteOf(text, spans), by: 'editor' })
  }

  function replace(old: Mention, mention: Mention): Refusal | undefined {
    if (keyOf(old) === keyOf(mention)) return 'nothing-to-do'
    return put(mention, () => taken.set(keyOf(old), false))
  }

  function put(mention: Mention, then: () => void): Refusal | undefined {
    if (mention.label === '') return 'no-label'
    if (isTagged(mention)) return 'already-tagged'
    taken.set(keyOf(mention), true)
    changed.set(mention.id, mention)
    then()
    return undefined
  }

  function link(old: Mention, entity: string): Refusal | undefined {
    if (entity === '') return 'bad-value'
    if (old.entity === entity) return 'nothing-to-do'
    changed.set(old.id, { ...old, entity, by: 'editor' })
    return undefined
  }

  function unlink(old: Mention): Refusal | undefined {
    const { entity, ...rest } = old
    if (entity === undefined) return 'nothing-to-do'
    changed.set(old.id, { ...rest, by: 'editor' })
    return undefined
  }

  function remove(mention: Mention): undefined {
    taken.set(keyOf(mention), false)
    changed.set(mention.id, null)
  }
}

/**
 * Of some tags, those that can be done together with `editMentions`, and how many of the others are there already (or come
 * twice) or can never be. Linear, apart from sorting.
 */
export function possibleTags(document: Document, tags: readonly Extract<Edit, { kind: 'tag' }>[]) {
  const there = new Set(document.mentions.map(keyOf))
  const possible: Extract<Edit, { kind: 'tag' }>[] = []
  let [known, impossible] = [0, 0]
  for (const tag of tags) {
    const spans = spansFrom(document.text, tag.spans)
    const key = typeof spans === 'string' ? null : keyOf({ label: tag.label, spans })
    if (key === null || tag.label === '') impossible += 1
    else if (there.has(key)) known += 1
    else {
      there.add(key)
      possible.push(tag)
    }
  }
  return { possible, known, impossible }
}

/** The source text of spans, joined without anything between. */
export function quoteOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('')
}

/** The mentions that begin at a place. Searched: they are in source order. */
function beginningAt(mentions: readonly Mention[], start: number): readonly Mention[] {
  const last = lastAtOrBefore(mentions, start, startOf)
  let first = last
  while (first >= 0 && startOf(mentions[first]!) === start) first -= 1
  return mentions.slice(first + 1, last + 1)
}

/** Sorted by where they begin, then by where they end; mentions of the same place in the order they were made. */
function withChanges(mentions: readonly Mention[], changed: ReadonlyMap<MentionId, Mention | null>): Mention[] {
  const fresh = new Map(changed)
  const all: Mention[] = []
  for (const mention of mentions) {
    const now = changed.has(mention.id) ? changed.get(mention.id) : mention
    fresh.delete(mention.id)
    if (now) all.push(now)
  }
  for (const mention of fresh.values()) if (mention !== null) all.push(mention)
  return all.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
}

function startOf({ spans }: Mention): number {
  return spans[0]!.start
}

function endOf({ spans }: Mention): number {
  return spans.at(-1)!.end
}

/** Same place, same label. */
function keyOf({ label, spans }: Pick<Mention, 'label' | 'spans'>): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join() + ` ${label}`
}

/** Spans as a mention has them (sorted, no white space at their edges, none touching), or why they cannot be. */
function spansFrom(text: string, rough: readonly Span[]): readonly Span[] | Refusal {
  if (rough.length === 0 || !rough.every((span) => isStretch(text, span))) return 'bad-span'
  const spans: Span[] = []
  for (const { start, end } of [...rough].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last !== undefined && start < last.end) return 'bad-span'
    if (last !== undefined && start === last.end) spans[spans.length - 1] = { start: last.start, end }
    else spans.push({ start, end })
  }
  const trimmed = spans.map((span) => trimBlanks(text, span)).filter((span) => span !== undefined)
  return trimmed.length === 0 ? 'no-text-there' : trimmed
}
