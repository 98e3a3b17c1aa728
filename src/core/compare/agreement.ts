import type { AgreementCounts, Shared, Table } from './agreement-counts'

/** In how much two editors agree. Null where there is nothing that they could agree about. */
export interface Agreement {
  /** Documents that both worked on. */
  readonly documents: number
  /**
   * Cohen's kappa of the mentions, character by character: each non-blank character is one decision, its category the labels
   * that stand on it (none is a category, too). 1 is full agreement, 0 what chance would give.
   */
  readonly kappa: number | null
  /** By label, those with most mentions first. */
  readonly labels: readonly LabelAgreement[]
  /** All mentions together. */
  readonly mentions: SharedWithF1
  /** Places where another article begins, without the beginning of each page. */
  readonly boundaries: SharedWithF1
  /** Articles that hold exactly the same text. */
  readonly articles: SharedWithF1
  readonly roles: {
    /** Cohen's kappa of the roles, character by character. */
    readonly kappa: number | null
    /** Share (0 to 1) of the characters that have the same role. */
    readonly same: number | null
  }
}

/**
 * `f1` is twice what both have, divided by what the two have together: the same whichever of the two is taken for right.
 * For mentions only those count as had by both that have the same label and exactly the same edges.
 */
export interface SharedWithF1 extends Shared {
  readonly f1: number | null
}

export interface LabelAgreement extends SharedWithF1 {
  readonly label: string
  /** Cohen's kappa of this label alone: is a character in such a mention, or not. */
  readonly kappa: number | null
}

/** Works the figures out of counts, of one document or of many added up. */
export function agreementOf(counts: AgreementCounts): Agreement {
  const labels = Object.entries(counts.mentions)
    .map(([label, shared]): LabelAgreement => ({ label, ...withF1(shared), kappa: kappaOf(onlyLabel(counts.labels, label)) }))
    .sort((a, b) => b.mine + b.theirs - a.mine - a.theirs || (a.label < b.label ? -1 : 1))
  return {
    documents: counts.documents,
    kappa: kappaOf(counts.labels),
    labels,
    mentions: withF1(Object.values(counts.mentions).reduce(sum, { mine: 0, theirs: 0, both: 0 })),
    boundaries: withF1(counts.boundaries),
    articles: withF1(counts.articles),
    roles: { kappa: kappaOf(counts.roles), same: sameShare(counts.roles) },
  }
}

/**
 * Cohen's kappa (1960): (po − pe) / (1 − pe), where po is the share of units on which both say the same and pe the share that
 * would come of chance, by how often each of them says each category. Null when both say one and the same of everything.
 */
export function kappaOf(table: Table): number | null {
  const mine = new Map<string, number>()
  const theirs = new Map<string, number>()
  let all = 0
  let same = 0
  for (const [row, cells] of Object.entries(table)) {
    for (const [column, units] of Object.entries(cells)) {
      all += units
      if (row === column) same += units
      mine.set(row, (mine.get(row) ?? 0) + units)
      theirs.set(column, (theirs.get(column) ?? 0) + units)
    }
  }
  if (all === 0) return null
  let chance = 0
  for (const [category, units] of mine) chance += (units / all) * ((theirs.get(category) ?? 0) / all)
  return chance >= 1 ? null : (same / all - chance) / (1 - chance)
}

function sameShare(table: Table): number | null {
  let all = 0
  let same = 0
  for (const [row, cells] of Object.entries(table)) {
    for (const [column, units] of Object.entries(cells)) {
      all += units
      if (row === column) same += units
    }
  }
  return all === 0 ? null : same / all
}

function onlyLabel(table: Table, label: string): Table {
  const only: Record<string, Record<string, number>> = { in: {}, out: {} }
  const side = (names: string) => (names.split(' ').includes(label) ? 'in' : 'out')
  for (const [row, cells] of Object.entries(table)) {
    const into = only[side(row)]!
    for (const [column, units] of Object.entries(cells)) into[side(column)] = (into[side(column)] ?? 0) + units
  }
  return only
}

function withF1({ mine, theirs, both }: Shared): SharedWithF1 {
  return { mine, theirs, both, f1: mine + theirs === 0 ? null : (2 * both) / (mine + theirs) }
}

function sum(a: Shared, b: Shared): Shared {
  return { mine: a.mine + b.mine, theirs: a.theirs + b.theirs, both: a.both + b.both }
}
