import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { interruptTexts } from './interruptions'
import { reword } from './reword'
import { randomStyle, type Breadth } from './random-style'
import type { LabelledRow, Lists, SharedTools, SourceArticle, Style } from './shared-tools'
import { wear } from './wear'

/** The articles for training and those kept for trying out; none that occurs in the composed pages of the corpus. */
export function divideArticles(tools: SharedTools): { train: SourceArticle[]; held: SourceArticle[]; composed: SourceArticle[] } {
  const folder = join(tools.folder, 'corpus/composed')
  const seen = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => bare(readFileSync(join(folder, file), 'utf8')))
    .join('\n')
  const isComposed = ({ body }: SourceArticle): boolean => {
    const start = bare(body[0]!)
    const middle = bare(body[body.length >> 1]!)
    return seen.includes(start.slice(4, 18)) || seen.includes(middle.slice(2, 16))
  }
  const all = tools.usableArticles()
  const random = tools.createRandom('held out')
  const isHeld = new Map(all.map((article) => [article, random.chance(0.15)]))
  const free = all.filter((article) => !isComposed(article))
  return {
    train: free.filter((article) => !isHeld.get(article)),
    held: free.filter((article) => isHeld.get(article)),
    composed: all.filter(isComposed),
  }
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '').replace(/,/g, '，').replace(/;/g, '；').replace(/:/g, '：').replace(/\?/g, '？').replace(/!/g, '！').replace(/\(/g, '（').replace(/\)/g, '）')
}

export function readLists(tools: SharedTools): Lists {
  const read = (name: string): string[] => readFileSync(join(tools.folder, 'corpus/articles', name), 'utf8').split('\n').filter(Boolean)
  return { names: read('names.txt'), places: read('places.txt') }
}

/** What pages are composed from. */
export interface TrainingSource {
  readonly articles: readonly SourceArticle[]
  readonly lists: Lists
}

export interface PageSet extends TrainingSource {
  readonly seed: string
  readonly styles: number
  readonly pagesPerStyle: number
  /** The same style for all; without it each style is drawn. */
  readonly style?: Style
  /** `both`: each style one or the other. */
  readonly breadth: Breadth | 'both'
  /** Words that are not in the text, texts interrupted by foreign pieces, blank lines lost and added. */
  readonly isWorn: boolean
  /** Pages of a few lines: somebody's cutting, or a page of briefs. */
  readonly isSmall?: boolean
}

const SMALL: Style = {
  articles: [1, 2], articleLines: { median: 5, spread: 0.5, range: [2, 12] }, photoItems: { 0: 0.9, 1: 0.1 }, folio: 0.1, pageLabel: 0.1, leadNote: 0, standingHead: 0.07,
}

/** Pages of many newspapers that do not exist, with their labels. The same set always gives the same pages. */
export function* composePageSet(tools: SharedTools, set: PageSet): Generator<readonly LabelledRow[]> {
  const articles = set.isSmall === true ? set.articles.map((article) => ({ ...article, body: article.body.slice(0, 1) })) : set.articles
  for (let number = 0; number < set.styles; number += 1) {
    const seed = `${set.seed}/style ${number}`
    const random = tools.createRandom(seed)
    const breadth = set.breadth === 'both' ? random.pick(['usual', 'wide'] as const) : set.breadth
    const drawn = set.style ?? randomStyle(random, breadth)
    const style = set.isSmall === true ? { ...drawn, ...SMALL } : drawn
    const lists = random.chance(0.4) ? { ...set.lists, names: set.lists.names.map(spacedName) } : set.lists
    const interruptions = Number(random.weighted({ 0: 0.62, 0.3: 0.22, 0.8: 0.16 }))
    for (const rows of tools.composePages(articles, style, seed, set.pagesPerStyle, lists)) {
      if (!set.isWorn) yield rows
      else yield wear(interruptTexts(reword(rows, random, lists), random, random.chance(interruptions) ? random.between(1, 2) : 0), random)
    }
  }
}

/** Pages of new styles for what is trained on a look's readings: some as papers mostly are, a share of them worn. */
export function* composeMixedPages(tools: SharedTools, source: TrainingSource, seed: string, pages: number, worn = 0.5): Generator<readonly LabelledRow[]> {
  for (const [isWorn, share] of [[false, 1 - worn], [true, worn]] as const) {
    yield* composePageSet(tools, { ...source, seed: `${seed}/${isWorn ? 'worn' : 'clean'}`, styles: Math.ceil((share * pages) / 3), pagesPerStyle: 3, breadth: 'both', isWorn })
  }
}

/** Two characters are set as wide as three. */
function spacedName(name: string): string {
  return name.length === 2 ? `${name.charAt(0)} ${name.charAt(1)}` : name
}
