import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The seeded generator of the page tools. */
export interface Random {
  next(): number
  chance(probability: number): boolean
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  weighted(weights: Readonly<Record<string, number>>): string
  shuffled<T>(list: readonly T[]): T[]
  normal(mean: number, deviation: number): number
}

/** One line of a labelled page; `article` is an id or '-'. */
export interface LabelledRow {
  readonly article: string
  readonly role: string
  readonly text: string
}

export interface SourceArticle {
  readonly id: string
  readonly title: string
  readonly body: readonly string[]
}

export type Style = Readonly<Record<string, unknown>>

/** The page tools that stand beside the project, loaded from their folder. */
export interface SharedTools {
  readonly folder: string
  createRandom(seed: string): Random
  usableArticles(): readonly SourceArticle[]
  /** Composes pages; no article is used twice in one call. */
  composePages(articles: readonly SourceArticle[], style: Style, seed: string, count: number, lists: Lists): LabelledRow[][]
  measurePage(gold: unknown, predicted: readonly { article: string; role: string }[]): PageCounts
  parseGold(content: string, name: string): { readings: string[]; role: string; text: string }[]
  addCounts(pages: readonly PageCounts[]): PageCounts
  measuresOf(counts: PageCounts): Record<string, number>
}

export type PageCounts = Readonly<Record<string, unknown>>

export interface Lists {
  readonly names: readonly string[]
  readonly places: readonly string[]
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the tools are plain JavaScript; this file is where they get their types */
export async function loadSharedTools(folder: string): Promise<SharedTools> {
  const load = async (file: string): Promise<any> => import(pathToFileURL(resolve(join(folder, 'tools', file))).href)
  const [random, articles, page, pool, style, measure, labels, summary] = await Promise.all([
    load('random.mjs'), load('compose/articles.mjs'), load('compose/page.mjs'), load('compose/pool.mjs'),
    load('compose/style.mjs'), load('score/measure-page.mjs'), load('labels/labels-file.mjs'), load('score/summary.mjs'),
  ])
  return {
    folder,
    createRandom: random.createRandom,
    usableArticles: () => articles.usableArticles(articles.readArticles([join(folder, 'corpus/articles/articles.jsonl')])),
    composePages: (sources, changes, seed, count, lists) => {
      const knobs = style.styleWith(changes)
      const from = pool.createPool(sources, random.createRandom(`${seed}/pool`))
      return Array.from({ length: count }, (_, index) => {
        const draw = random.createRandom(`${seed}/page ${index + 1}`)
        return page.composePage(drawContents(from, knobs, draw), page.drawPage(knobs, lists, draw), knobs, draw)
      })
    },
    measurePage: measure.measurePage,
    parseGold: labels.parseGold,
    addCounts: summary.addCounts,
    measuresOf: summary.measuresOf,
  }
}

/** What stands on a page, drawn as the composing tool's command draws it. */
function drawContents(pool: any, style: any, random: Random): unknown {
  const { median, spread, range } = style.articleLines
  const lineCounts = Array.from({ length: random.between(style.articles[0], style.articles[1]) }, () =>
    Math.min(range[1], Math.max(range[0], Math.exp(random.normal(Math.log(median), spread)))))
  return {
    articles: pool.takeArticles(lineCounts, random.chance(style.themed)),
    photos: Array.from({ length: Number(random.weighted(style.photoItems)) }, () => pool.takeShort(30, 110)),
    note: random.chance(style.leadNote) ? pool.takeShort(50, 120) : null,
  }
}
