/** The parts of a dataset for training, for choosing among trainings, and for the last test. */
export const SPLITS = ['train', 'dev', 'test'] as const

export type SplitName = (typeof SPLITS)[number]

/** How a dataset is divided. The same choice over the same articles gives the same division on every machine. */
export interface SplitChoice {
  /** Shares of any sum, none negative, at least one above 0. */
  readonly shares: Readonly<Record<SplitName, number>>
  /** Any text. Another seed, another division. */
  readonly seed: string
  /** Articles that never part. */
  readonly together: {
    /** The same story in two papers. */
    readonly nearDuplicates: boolean
    /** Articles of one page. */
    readonly pages: boolean
    /** Articles of one day, by the metadata; articles without a day part freely. */
    readonly dates: boolean
  }
  /** True: every label in the shares that were asked for, as well as the articles; false: the articles alone. */
  readonly stratify: boolean
}

export const USUAL_SPLIT: SplitChoice = {
  shares: { train: 80, dev: 10, test: 10 },
  seed: '1',
  together: { nearDuplicates: true, pages: true, dates: false },
  stratify: true,
}
