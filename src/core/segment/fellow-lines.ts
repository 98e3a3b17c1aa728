import type { PageLine } from './page-lines'
import { EDGES, type PageShape } from './page-shape'

/** What stands right before and right after a line: text, or short blocks (headlines, names, the page's edge). */
export const SURROUNDINGS = ['between-texts', 'after-text', 'before-text', 'between-shorts'] as const

/** Where the other lines of the page that have a line's form stand. */
export interface Fellows {
  readonly others: number
  /** How many of them have which surroundings, in the order of `SURROUNDINGS`. */
  readonly among: readonly number[]
  /** How many stand before the page's first line of text, and after its last one. */
  readonly atTop: number
  readonly atBottom: number
}

interface Form {
  readonly lines: number[]
  readonly among: number[]
  atTop: number
  atBottom: number
}

/**
 * A page sets its by-lines in a few forms, each in its own place: before texts, after texts or under headlines. Between
 * a headline and the next text all places look alike; what tells them apart are fellows at the page's edges and in other
 * surroundings. One entry per line; undefined for lines of text and those without a formula.
 */
export function readFellows(lines: readonly PageLine[], shape: PageShape): (Fellows | undefined)[] {
  const isText = (line: number): boolean => line >= 0 && line < lines.length && shape.isShortBlock[shape.block[line]!] === 0
  const texts = lines.flatMap((_, line) => (isText(line) ? [line] : []))
  const firstText = texts[0] ?? lines.length
  const lastText = texts[texts.length - 1] ?? -1
  const surroundingsOf = (line: number): number => (isText(line - 1) ? (isText(line + 1) ? 0 : 1) : isText(line + 1) ? 2 : 3)
  const forms = new Map<number, Form>()
  const formOf: (Form | undefined)[] = lines.map((line, index) => {
    if (line.formulas === 0 || isText(index)) return undefined
    const key = keyOf(line, shape.startEdge[index]!, shape.endEdge[index]!)
    const form = forms.get(key) ?? { lines: [], among: SURROUNDINGS.map(() => 0), atTop: 0, atBottom: 0 }
    forms.set(key, form)
    form.lines.push(index)
    form.among[surroundingsOf(index)]! += 1
    if (index < firstText) form.atTop += 1
    if (index > lastText) form.atBottom += 1
    return form
  })
  return formOf.map((form, line) => {
    if (form === undefined) return undefined
    const own = surroundingsOf(line)
    return {
      others: form.lines.length - 1,
      among: form.among.map((count, each) => count - (each === own ? 1 : 0)),
      atTop: form.atTop - (line < firstText ? 1 : 0),
      atBottom: form.atBottom - (line > lastText ? 1 : 0),
    }
  })
}

/** The first formula, the kinds of the first and last character, and the mark that the line opens with. */
function keyOf({ formulas, text }: PageLine, start: number, end: number): number {
  const formula = 31 - Math.clz32(formulas & -formulas)
  const mark = EDGES[start] === 'han' ? 0 : text.charCodeAt(0)
  return ((formula * EDGES.length + start) * EDGES.length + end) * 0x10000 + mark
}
