/** Right, proposed and wanted mentions. */
export interface Tally {
  right: number
  proposed: number
  wanted: number
}

/** Tallies by label, and ALL. */
export type Tallies = Record<string, Tally>

export interface Marked {
  readonly start: number
  readonly end: number
  readonly label: string
}

const keyOf = ({ start, end, label }: Marked): string => `${start}-${end}-${label}`

function tallyOf(tallies: Tallies, label: string): Tally {
  return (tallies[label] ??= { right: 0, proposed: 0, wanted: 0 })
}

/** Adds exact matches (span and label) of one text. */
export function addExact(tallies: Tallies, proposed: readonly Marked[], wanted: readonly Marked[]): void {
  const right = new Set(wanted.map(keyOf))
  for (const mark of proposed) {
    for (const label of [mark.label, 'ALL']) {
      tallyOf(tallies, label).proposed++
      if (right.has(keyOf(mark))) tallyOf(tallies, label).right++
    }
  }
  for (const { label } of wanted) for (const each of [label, 'ALL']) tallyOf(tallies, each).wanted++
}

/** Adds what score-mentions counts: the same text with the same label, as often as it occurs, white space ignored. */
export function addByText(tallies: Tallies, proposed: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): void {
  for (const key of new Set([...proposed.keys(), ...wanted.keys()])) {
    const got = proposed.get(key) ?? 0
    const want = wanted.get(key) ?? 0
    for (const label of [key.split('\t')[0]!, 'ALL']) {
      const tally = tallyOf(tallies, label)
      tally.right += Math.min(got, want)
      tally.proposed += got
      tally.wanted += want
    }
  }
}

export function f1(tally: Tally | undefined): number {
  return tally && tally.proposed + tally.wanted > 0 ? (200 * tally.right) / (tally.proposed + tally.wanted) : 0
}

/** `F1 (PER / LOC / ORG), PER recall` in per cent. */
export function inWords(tallies: Tallies): string {
  const person = tallies['PER']
  const recall = person && person.wanted > 0 ? (100 * person.right) / person.wanted : 0
  const labels = ['PER', 'LOC', 'ORG'].map((label) => f1(tallies[label]).toFixed(1)).join(' / ')
  return `${f1(tallies['ALL']).toFixed(1)} (${labels}), PER recall ${recall.toFixed(1)}`
}
