import type { Edit } from '#core/document/edit'
import type { Document, Mention } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { DecidedAbout } from '#core/file/decisions-file'
import type { Difference } from './difference'
import { isSameEntity, type EntityNames, type NamedEntity } from './entity-names'
import { pairMentions } from './pair-mentions'

/** Mentions that only one side has, or that differ in label, edges or entity; at most one difference for each. */
export function* compareMentions(mine: Document, theirs: Document, names: EntityNames): Generator<Difference> {
  for (const pair of pairMentions(mine.mentions, theirs.mentions)) {
    const difference = differenceOf(pair.mine, pair.theirs, mine, names)
    if (difference !== null) yield difference
  }
}

function differenceOf(own: Mention | null, other: Mention | null, document: Document, names: EntityNames): Difference | null {
  const { spans } = (own ?? other)!
  const place = { spans, article: partAt(document, spans[0]!.start)?.article?.id ?? null }
  if (own === null && other === null) return null
  if (own === null || other === null) {
    const theirsEdit: Edit = other === null ? { kind: 'untag', mention: own!.id } : tag(other, names)
    return { kind: 'mention', ...place, mine: own, theirs: other, theirsEdit, bothEdit: null, about: aboutMention(own, other) }
  }
  const changed = { mine: own, theirs: other, bothEdit: tag(other, names) }
  if (!sameSpans(own, other)) return { kind: 'edges', ...place, ...changed, theirsEdit: edgesAs(own, other, names), about: aboutMention(own, other) }
  if (own.label !== other.label) {
    const theirsEdit: Edit = { kind: 'relabel', mention: own.id, label: other.label }
    return { kind: 'label', ...place, ...changed, theirsEdit, about: aboutMention(own, other) }
  }
  const [left, right] = [entityOf(own, names.mine), entityOf(other, names.theirs)]
  if (isSameEntity(left, right)) return null
  const about = { kind: 'link', spans: other.spans, home: null, value: right === null ? '' : `${right.label} ${right.name}` } as const
  return { kind: 'link', mention: own.id, ...place, mine: left, theirs: right, theirsEdit: linkAs(own, right), bothEdit: null, about }
}

/**
 * A mention of theirs is remembered by what it says, whichever of mine it is compared with; that they have none, by the mention
 * that they lack.
 */
function aboutMention(own: Mention | null, other: Mention | null): DecidedAbout {
  return other === null ? lacking(own!) : { kind: 'mention', spans: other.spans, home: null, value: other.label }
}

/** What is remembered of a mention that the other editor does not have. */
export function lacking({ spans, label }: Mention): DecidedAbout {
  return { kind: 'mention', spans, home: null, value: `-${label}` }
}

function tag({ label, spans, entity }: Mention, { theirs }: EntityNames): Edit {
  const mine = entity === undefined ? undefined : theirs[entity]?.mine
  return { kind: 'tag', label, spans, ...(mine ? { entity: mine } : {}) }
}

/** With another label it becomes another mention: moved and relabelled one after the other, it might meet a third one on the way. */
function edgesAs(own: Mention, other: Mention, names: EntityNames): Edit {
  if (own.label === other.label) return { kind: 'respan', mention: own.id, spans: other.spans }
  return { kind: 'together', edits: [{ kind: 'untag', mention: own.id }, tag(other, names)] }
}

/** Null when my list has no such entity. */
function linkAs(own: Mention, wanted: NamedEntity | null): Edit | null {
  if (wanted === null) return { kind: 'unlink', mention: own.id }
  return wanted.mine === null ? null : { kind: 'link', mention: own.id, entity: wanted.mine }
}

function entityOf({ entity }: Mention, names: Readonly<Record<string, NamedEntity>>): NamedEntity | null {
  return entity === undefined ? null : (names[entity] ?? null)
}

function sameSpans(a: Mention, b: Mention): boolean {
  return a.spans.length === b.spans.length && a.spans.every(({ start, end }, index) => start === b.spans[index]!.start && end === b.spans[index]!.end)
}
