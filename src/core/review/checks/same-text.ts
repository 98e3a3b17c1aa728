import { Trie } from '#core/mention/lexicon/trie'
import type { Finding } from '../finding'
import type { ArticleText } from '../survey'

/** A label is the usual one of a text when so many of its mentions have it … */
const USUAL = 3
/** … and it has so many times as many as any other. */
const TIMES = 3
/** A text that was tagged so often is looked for where it is not tagged. */
const KNOWN = 2
/** Single characters are parts of words. */
const SHORTEST = 2

/** How often each text is tagged, with which labels, in a whole project. Add every article, then ask about each. */
export class TaggedTexts {
  readonly #labels = new Map<string, Map<string, number>>()
  #known: { readonly trie: Trie; readonly labels: ReadonlyMap<string, string> } | null = null

  add(article: ArticleText): void {
    this.#known = null
    for (const { text, label } of article.mentions) {
      const counts = this.#labels.get(text) ?? new Map<string, number>()
      if (counts.size === 0) this.#labels.set(text, counts)
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  }

  /** Mentions with another label than the one that their text has nearly everywhere else. */
  *labelsThatDiffer(document: string, article: ArticleText): Generator<Finding> {
    for (const { id, text, label } of article.mentions) {
      const usual = this.#usualLabel(text)
      if (usual === null || usual.label === label) continue
      yield {
        check: 'label-differs',
        document,
        article: article.article,
        span: null,
        values: { text, label, usual: usual.label, count: usual.count },
        fix: { kind: 'edits', edits: [{ kind: 'relabel', mention: id, label: usual.label }] },
      }
    }
  }

  /** Texts that are tagged elsewhere and stand here without any mention on them; the longest that fits at each place. */
  *leftUntagged(document: string, article: ArticleText): Generator<Finding> {
    const { trie, labels } = (this.#known ??= this.#knownTexts())
    const found = new Map<string, number>()
    let next = 0 // first mention that may reach beyond the place in hand
    for (let at = 0; at < article.text.length; ) {
      while (next < article.mentions.length && article.mentions[next]!.end <= at) next += 1
      const mention = article.mentions[next]
      if (mention !== undefined && mention.start <= at) {
        at = mention.end
        continue
      }
      const end = longestAt(trie, article.text, at, mention?.start ?? article.text.length)
      if (end > at) {
        const text = article.text.slice(at, end)
        found.set(text, (found.get(text) ?? 0) + 1)
      }
      at = Math.max(end, at + 1)
    }
    for (const [text, count] of found) {
      const label = labels.get(text)!
      const fix = { kind: 'tag-text', article: article.article, text, label } as const
      yield { check: 'left-untagged', document, article: article.article, span: null, values: { text, label, count }, fix }
    }
  }

  #usualLabel(text: string): { label: string; count: number } | null {
    const [first, second] = [...(this.#labels.get(text) ?? [])].sort((a, b) => b[1] - a[1])
    if (first === undefined || first[1] < USUAL || first[1] < TIMES * (second?.[1] ?? 0)) return null
    return { label: first[0], count: first[1] }
  }

  #knownTexts() {
    const labels = new Map<string, string>()
    let units = 0
    for (const [text, counts] of this.#labels) {
      const [best] = [...counts].sort((a, b) => b[1] - a[1])
      if (text.length < SHORTEST || best === undefined || best[1] < KNOWN) continue
      labels.set(text, best[0])
      units += text.length
    }
    const trie = new Trie(units + 1)
    for (const text of labels.keys()) trie.add(text, 1)
    return { trie, labels }
  }
}

/** The end of the longest known text that begins at `at` and ends by `limit`; `at` when there is none. */
function longestAt(trie: Trie, text: string, at: number, limit: number): number {
  let end = at
  let node = 0
  for (let index = at; index < limit; index += 1) {
    node = trie.next(node, text.charCodeAt(index))
    if (node === 0) break
    if (trie.bitsAt(node) !== 0) end = index + 1
  }
  return end
}
