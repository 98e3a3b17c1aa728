import { addCounts, NO_COUNTS, type AgreementCounts } from './agreement-counts'
import { KINDS, type Kind } from './difference'

/** What was found out about one document that both editors have. */
export interface Compared {
  readonly begun: { readonly mine: boolean; readonly theirs: boolean }
  /** Null unless both have begun it. */
  readonly counts: AgreementCounts | null
  readonly open: Readonly<Partial<Record<Kind, number>>>
  readonly decided: number
  /** Null unless one of the two documents cannot be read. */
  readonly failure: object | null
}

/** What was found out about many documents. */
export interface Tally {
  readonly counts: AgreementCounts
  readonly open: Readonly<Record<Kind, number>>
  readonly decided: number
  /** Documents by who has begun them; `unreadable` are in none of the others. */
  readonly documents: { readonly both: number; readonly onlyMine: number; readonly onlyTheirs: number; readonly neither: number; readonly unreadable: number }
}

export const NO_TALLY: Tally = {
  counts: NO_COUNTS,
  open: Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>,
  decided: 0,
  documents: { both: 0, onlyMine: 0, onlyTheirs: 0, neither: 0, unreadable: 0 },
}

/** The tally with one more document. */
export function addToTally(tally: Tally, compared: Compared): Tally {
  const { documents } = tally
  if (compared.failure !== null) return { ...tally, documents: { ...documents, unreadable: documents.unreadable + 1 } }
  const { mine, theirs } = compared.begun
  const group = mine && theirs ? 'both' : mine ? 'onlyMine' : theirs ? 'onlyTheirs' : 'neither'
  return {
    counts: compared.counts === null ? tally.counts : addCounts(tally.counts, compared.counts),
    open: Object.fromEntries(KINDS.map((kind) => [kind, tally.open[kind] + (compared.open[kind] ?? 0)])) as Record<Kind, number>,
    decided: tally.decided + compared.decided,
    documents: { ...documents, [group]: documents[group] + 1 },
  }
}

/** How many differences are not decided yet. */
export function openIn({ open }: Pick<Compared, 'open'>): number {
  return Object.values(open).reduce((sum, count) => sum + count, 0)
}
