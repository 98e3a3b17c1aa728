import type { ArticleStatus } from '#core/document/model'
import type { SurveyedDocument } from './project-checks'

export interface Count {
  /** Empty where nobody knows. */
  readonly name: string
  readonly count: number
}

/** What a project holds. Articles that an editor left out count in `statuses` only. */
export interface Statistics {
  readonly documents: number
  readonly articles: number
  /** Of the reading texts, in code points. */
  readonly characters: number
  /** Articles, most first. */
  readonly newspapers: readonly Count[]
  /** Articles by `2020-12`, in order; those without a month last. */
  readonly months: readonly Count[]
  readonly statuses: readonly { readonly name: ArticleStatus; readonly count: number }[]
  /** Articles by length in characters: from `name` up to the next. */
  readonly lengths: readonly Count[]
  readonly labels: readonly { readonly name: string; readonly mentions: number; readonly distinct: number }[]
  /** The names that are mentioned most, most first. */
  readonly names: readonly { readonly name: string; readonly label: string; readonly mentions: number; readonly articles: number }[]
}

const STEPS = [0, 100, 200, 400, 700, 1000, 2000, 4000] as const
const STATUSES: readonly ArticleStatus[] = ['todo', 'doing', 'done', 'left-out']
/** So many names are listed. */
const NAMES = 50

interface Named {
  readonly name: string
  readonly label: string
  mentions: number
  articles: number
}

/** Counts a project, document by document. `nameOf` gives an entity's preferred name. */
export class Tally {
  readonly #nameOf: (entity: string) => string | undefined
  readonly #newspapers = new Map<string, number>()
  readonly #months = new Map<string, number>()
  readonly #statuses = new Map<ArticleStatus, number>()
  readonly #lengths = new Map<number, number>()
  readonly #names = new Map<string, Named>()
  #documents = 0
  #articles = 0
  #characters = 0

  constructor(nameOf: (entity: string) => string | undefined) {
    this.#nameOf = nameOf
  }

  take({ rows, texts }: SurveyedDocument): void {
    this.#documents += 1
    rows.forEach((row, index) => {
      add(this.#statuses, row.status)
      if (row.status === 'left-out') return
      this.#articles += 1
      this.#characters += row.characters
      add(this.#newspapers, row.newspaper ?? '')
      add(this.#months, monthOf(row.date))
      add(this.#lengths, STEPS.findLast((step) => step <= row.characters) ?? 0)
      const here = new Set<Named>()
      for (const { label, text, entity } of texts[index]?.mentions ?? []) {
        const named = this.#named(label, text, entity)
        named.mentions += 1
        if (!here.has(named)) named.articles += 1
        here.add(named)
      }
    })
  }

  result(): Statistics {
    const labels = new Map<string, { mentions: number; distinct: number }>()
    for (const { label, mentions } of this.#names.values()) {
      const sum = labels.get(label) ?? { mentions: 0, distinct: 0 }
      labels.set(label, { mentions: sum.mentions + mentions, distinct: sum.distinct + 1 })
    }
    return {
      documents: this.#documents,
      articles: this.#articles,
      characters: this.#characters,
      newspapers: counts(this.#newspapers).sort((a, b) => b.count - a.count || byText(a.name, b.name)),
      months: counts(this.#months).sort((a, b) => byText(a.name || '~', b.name || '~')),
      statuses: STATUSES.map((name) => ({ name, count: this.#statuses.get(name) ?? 0 })),
      lengths: STEPS.map((step) => ({ name: String(step), count: this.#lengths.get(step) ?? 0 })),
      labels: [...labels].map(([name, sum]) => ({ name, ...sum })).sort((a, b) => byText(a.name, b.name)),
      names: [...this.#names.values()].sort((a, b) => b.mentions - a.mentions || byText(a.name, b.name)).slice(0, NAMES).map((one) => ({ ...one })),
    }
  }

  /** Mentions of one entity are one name; those of none go by their text and label. */
  #named(label: string, text: string, entity: string | null): Named {
    const key = entity === null ? `${label}\n${text}` : `\n${entity}`
    let named = this.#names.get(key)
    if (named === undefined) {
      named = { name: (entity === null ? undefined : this.#nameOf(entity)) ?? text, label, mentions: 0, articles: 0 }
      this.#names.set(key, named)
    }
    return named
  }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function counts(from: ReadonlyMap<string, number>): Count[] {
  return [...from].map(([name, count]) => ({ name, count }))
}

function monthOf(date: string | null): string {
  return date === null || date.startsWith('XXXX') ? '' : date.slice(0, 7)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
