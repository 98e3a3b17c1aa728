import type { Edit, Target } from '#core/document/edit'
import { documentFrom } from '#core/document/from-segmentation'
import type { Article, Document, Part } from '#core/document/model'
import { partsInSource, runs } from '#core/document/places'
import { textFrom } from '#core/document/source-span'
import type { Role } from '#core/segment/role'
import { linesOf } from '#core/text/lines'
import { after, proposalOf } from './split-mistakes'

/**
 * One way in which a splitter goes wrong: makes one such mistake in a page that is split as it should be. Null where the page
 * has no place for it. What it gives looks as if the machine had proposed it.
 */
export type Damage = (expected: Document) => Document | null

/** The ways in which splitters go wrong. */
export const DAMAGES = {
  'a cut is missing': (page) => {
    const article = page.articles.find((_, index) => index > 0)
    return article === undefined ? null : damaged(page, { kind: 'join', at: textFrom(page.text, firstOf(article).start) })
  },
  'a cut too many': (page) => {
    const body = longestBody(page)
    return body && damaged(page, { kind: 'cut', at: lineIn(page, body, 0.5) })
  },
  'a boundary is a line too low': (page) => moved(page, (above, below) => [firstLine(page, below), above]),
  'a boundary is a line too high': (page) => moved(page, (above, below) => [lastLine(page, above), below]),
  'a headline is with the wrong article': (page) => {
    const [article, part] = find(page, (one, { role }) => role === 'headline' && one.parts.length > 1)
    const other = page.articles.find((one) => one !== article)
    return part && other ? damaged(page, give(part, { article: other.id })) : null
  },
  'a caption belongs nowhere': (page) => {
    const [, part] = find(page, (one, { role }) => role === 'caption' && one.parts.length > 1)
    return part ? damaged(page, give(part, 'furniture')) : null
  },
  'a role is wrong': (page) => withRole(page, 'byline', 'body') ?? withRole(page, 'deck', 'headline') ?? withRole(page, 'crosshead', 'body'),
  'furniture is taken for body': (page) => {
    const [part] = page.furniture
    const [article] = page.articles
    if (part === undefined || article === undefined) return null
    return damaged(page, { kind: 'arrange', pieces: [{ spans: [part], to: { article: article.id }, role: 'body' }] })
  },
  'body is taken for furniture': (page) => {
    const body = longestBody(page)
    return body && damaged(page, give({ start: lineIn(page, body, 0.5), end: body.end }, 'furniture'))
  },
  'a body goes on behind a foreign piece': (page) => {
    const run = runs(page).find((one, index) => index > 0 && one.article !== null && one.parts.some(({ role }) => role === 'body'))
    const other = page.articles.find((article) => article !== run?.article)
    if (run === undefined || other === undefined) return null
    const line = lineIn(page, run.parts.find(({ role }) => role === 'body')!, 0.5)
    const { start, end } = lineAt(page, line)
    return damaged(page, give({ start, end }, { article: other.id }))
  },
} satisfies Record<string, Damage>

export type DamageName = keyof typeof DAMAGES

function damaged(page: Document, edit: Edit): Document {
  const { id, source, text } = page
  return documentFrom({ id, source, text }, proposalOf(after(page, edit)))
}

function give({ start, end }: { start: number; end: number }, to: Target): Edit {
  return { kind: 'assign', span: { start, end }, to }
}

function moved(page: Document, how: (above: Article, below: Article) => [{ start: number; end: number }, Article]): Document | null {
  const all = runs(page)
  const index = all.findIndex((run, place) => {
    const above = all[place - 1]
    return run.article && above?.article && linesIn(page, run) > 2 && linesIn(page, above) > 2
  })
  const [above, below] = [all[index - 1]?.article, all[index]?.article]
  if (!above || !below) return null
  const [line, to] = how({ ...above, parts: all[index - 1]!.parts }, { ...below, parts: all[index]!.parts })
  return damaged(page, give(line, { article: to.id }))
}

function withRole(page: Document, role: Role, wrong: Role): Document | null {
  const [, part] = find(page, (_, one) => one.role === role)
  return part ? damaged(page, { kind: 'set-role', span: part, role: wrong }) : null
}

function find(page: Document, fits: (article: Article, part: Part) => boolean): [Article, Part] | [undefined, undefined] {
  for (const { part, article } of partsInSource(page)) if (article && fits(article, part)) return [article, part]
  return [undefined, undefined]
}

function longestBody(page: Document): Part | null {
  const bodies = page.articles.flatMap(({ parts }) => parts.filter(({ role }) => role === 'body'))
  const [longest] = bodies.sort((a, b) => linesIn(page, b) - linesIn(page, a))
  return longest !== undefined && linesIn(page, longest) > 3 ? longest : null
}

function firstOf({ parts }: Article): Part {
  return parts.reduce((first, part) => (part.start < first.start ? part : first))
}

function firstLine(page: Document, { parts }: Article) {
  return lineAt(page, textFrom(page.text, Math.min(...parts.map(({ start }) => start))))
}

function lastLine(page: Document, { parts }: Article) {
  return lineAt(page, Math.max(...parts.map(({ end }) => end)))
}

function lineAt({ text }: Document, offset: number) {
  return linesOf(text).find(({ start, end }) => start <= offset && offset <= end)!
}

/** Where the line that lies so far (0 to 1) down a part begins, blank ones not counted. */
function lineIn({ text }: Document, { start, end }: { start: number; end: number }, share: number): number {
  const lines = linesOf(text.slice(start, end)).filter((line) => text.slice(start + line.start, start + line.end).trim() !== '')
  return start + lines[Math.floor(lines.length * share)]!.start
}

function linesIn({ text }: Document, { start, end }: { start: number; end: number }): number {
  return text.slice(start, end).split('\n').filter((line) => line.trim() !== '').length
}
