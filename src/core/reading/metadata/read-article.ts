import type { Metadata, PageMetadata } from '#core/document/metadata'
import type { Role } from '#core/segment/role'
import type { Reading } from '../model'
import { creditsIn, isNames, type Credits } from './credits'
import { datelineAt, type Dateline } from './dateline'
import { HAS_TITLE, JUMP, JUMP_BRACKET, SOURCE, type NameField } from './zh'

/** A dateline and the credit behind it end within so many UTF-16 units; a signature begins within so many of the end. */
const HEAD = 160
const TAIL = 80
/** Longer bylines are no bylines: an editor may have called a page one. */
const LONGEST = 300

/** What an article says of itself, read from its reading text. Empty and null where it says nothing. */
export function readArticle(reading: Pick<Reading, 'text' | 'blocks'>, page: PageMetadata): Omit<Metadata, keyof PageMetadata> {
  const texts = (role: Role, from = 0, to = LONGEST) =>
    reading.blocks.filter((block) => block.role === role).map(({ start, end }) => reading.text.slice(start, end).slice(from, to))
  const bylines = texts('byline')
  const [first = ''] = texts('body', 0, HEAD)
  const tails = tailsOf(texts('body', -TAIL, undefined).at(-1) ?? '')

  const datelines = [...bylines, first].map((text) => ({ text, dateline: datelineAt(text, page.newspaper, page.date) }))
  const dateline = datelines.find((one) => one.dateline !== null)?.dateline ?? null
  const credits: Credits[] = [
    ...bylines.map((text) => creditsIn(withoutDateline(text, datelineAt(text, page.newspaper, page.date)), 'reporters')),
    ...headCredits(withoutDateline(first, datelines.at(-1)!.dateline), datelines.at(-1)!.dateline !== null),
    ...tails.filter((tail) => HAS_TITLE.test(tail) || isNames(tail)).map((tail) => creditsIn(tail, 'reporters')),
    ...texts('caption', -TAIL, undefined).map((text) => creditsIn(captionCredit(text), null)),
  ]
  const names = (field: NameField) => [...new Set(credits.flatMap((credit) => credit[field]))]
  const jumps = [...texts('jump', 0, TAIL), ...tails.filter((tail) => JUMP_BRACKET.test(tail))].map((text) => JUMP.exec(text)?.groups)
  return {
    reporters: names('reporters'),
    correspondents: names('correspondents'),
    interns: names('interns'),
    photographers: names('photographers'),
    agency: dateline?.agency ?? sourceOf([...bylines, ...tails]),
    datelinePlace: dateline?.place ?? credits.find(({ place }) => place !== null)?.place ?? null,
    datelineDate: dateline?.date ?? null,
    jumpTo: jumps.find((jump) => jump && jump['from'] === undefined)?.['page'] ?? null,
    jumpFrom: jumps.find((jump) => jump?.['from'] !== undefined)?.['page'] ?? null,
  }
}

function withoutDateline(text: string, dateline: Dateline | null): string {
  return text.slice(dateline?.length ?? 0)
}

const OPENING_BRACKET = /^[】〕］\])）\s]*[【〔［[(（]([^【】〔〕［］[\]()（）]{2,60})[】〕］\])）]/u
const REPORTING = /^[】〕］\])）\s]*([^。！？：:“”]{2,40}?(?:报道|报导|報道|報導))/u

/** The credit that opens a text: a bracket with a title or, behind a dateline, with names; or `记者 A 报道`. */
function headCredits(text: string, afterDateline: boolean): Credits[] {
  const bracket = OPENING_BRACKET.exec(text)?.[1]
  if (bracket !== undefined && (HAS_TITLE.test(bracket) || (afterDateline && isNames(bracket)))) return [creditsIn(bracket, 'reporters')]
  const report = REPORTING.exec(text)?.[1]
  return report !== undefined && HAS_TITLE.test(report) ? [creditsIn(report, null)] : []
}

/** What stands in brackets at the very end of a text, the last first. */
function tailsOf(text: string): string[] {
  const tails: string[] = []
  for (let rest = text.trimEnd(); ; ) {
    const found = /[（(]([^（）()]{1,50})[）)]$/u.exec(rest)
    if (found === null) return tails
    tails.push(found[1]!.trim())
    rest = rest.slice(0, found.index).trimEnd()
  }
}

const CREDITED = /(?:摄|攝|摄影|攝影|供图|供圖|报道|報道|報導|图|圖|文)$/u

/** The end of a caption behind its last sentence, if it says who took the picture. */
function captionCredit(text: string): string {
  const trimmed = text.replace(/[）)\]】。\s]+$/u, '')
  if (!CREDITED.test(trimmed)) return ''
  return trimmed.slice(Math.max(...[...'。！？!?；;（(【[”'].map((mark) => trimmed.lastIndexOf(mark))) + 1)
}

function sourceOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = SOURCE.exec(text.replace(/^[\s（(【［[■□●]+/u, ''))?.groups
    if (found) return found['agency'] ?? found['cited'] ?? null
  }
  return null
}
