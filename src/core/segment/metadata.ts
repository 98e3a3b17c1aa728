import type { Span } from '#core/text/span'

/** What an article says about itself in the newspaper's own forms. Everything as it stands in the text. */
export interface ArticleMetadata {
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly interns: readonly string[]
  readonly photographers: readonly string[]
  /** News agency or newspaper the text is taken from: 新华社, 中新社, … */
  readonly agency: string | null
  readonly datelinePlace: string | null
  /** Month and day of the dateline, 1 to 12 and 1 to 31; the month is null where only the day stands there. */
  readonly datelineDate: { readonly month: number | null; readonly day: number } | null
  /** Page the article goes on at or comes from, as it is printed: 3, A04, 二. */
  readonly jump: { readonly kind: 'to' | 'from'; readonly page: string } | null
}

/** A part of an article: its role and its text. */
export interface SignedPart {
  readonly role: string
  readonly text: string
}

/** Words of a by-line that are no names, and end one. */
const WORD = '本报|本報|本刊|记者|記者|通讯员|通訊員|实习|實習|见习|首席|全媒体|摄影|攝影|摄|攝|供图|供圖|文[/／]|图[/／]|文图|报道|報道|整理|采写|撰'
const NAME = `(?:\\p{Script=Han} \\p{Script=Han}(?!\\p{Script=Han})|(?:(?!${WORD})[\\p{Script=Han}·]){2,6})`
const NAMES = `(${NAME}(?:[、，,/／ \\u3000]+(?!${WORD})${NAME})*)`
const TITLES = {
  reporters: new RegExp(`(?:记者|記者)[ \\u3000:：/／]*${NAMES}`, 'gu'),
  correspondents: new RegExp(`(?:通讯员|通訊員)[ \\u3000:：/／]*${NAMES}`, 'gu'),
  interns: new RegExp(`(?:实习生|實習生)[ \\u3000:：/／]*${NAMES}`, 'gu'),
}
const PHOTOGRAPHER = new RegExp(`${NAMES}[ \\u3000/／]*(?:摄影报道|摄影|攝影|摄|攝|供图|供圖)`, 'gu')
const DATELINE =
  /^[【［（(\s]*(?:据|據)?(?<agency>新华社|新華社|新华网|中新社|中新网|中国新闻社|人民网|光明网|央视网|法新社|路透社|美联社|中央社|本报|本報|本刊|本网|[\p{Script=Han}]{2,6}(?:日报|晚报|晨报|早报|商报|时报|快报|都市报))?(?<place>[\p{Script=Han}]{2,8}?)?\s*(?:(?<month>\d{1,2})\s*月)?\s*(?:(?<day>\d{1,2})\s*日)?\s*(?:专)?(?:电|電|讯|訊|消息)/u
const JUMP = /(?<from>上接|上承)?(?:下转|下轉|紧接|緊接|转|轉|接|详见|詳見|见|見)?\s*第?\s*(?<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页頁]/u
const OWN_PAPER = /^(?:本报|本報|本刊|本网)$/u
/** How far into the body a dateline or a by-line may reach, in UTF-16 code units. */
const HEAD = 80
const TAIL = 60

/** Reads reporters, agency, dateline and jump from an article's parts, in reading order. Empty where nothing is found. */
export function readMetadata(parts: readonly SignedPart[]): ArticleMetadata {
  const body = parts.filter(({ role }) => role === 'body').map(({ text }) => joined(text))
  const start = body[0]?.slice(0, HEAD) ?? ''
  const signed = [
    ...parts.filter(({ role }) => role === 'byline').map(({ text }) => joined(text)),
    ...bylinesIn(start),
    signatureIn(body.at(-1) ?? ''),
  ]
  const credits = parts.filter(({ role }) => role === 'caption' || role === 'byline').map(({ text }) => joined(text).slice(-TAIL))
  const dateline = DATELINE.exec(start)?.groups
  const agency = dateline?.['agency'] ?? null
  return {
    reporters: namesIn(signed, TITLES.reporters),
    correspondents: namesIn(signed, TITLES.correspondents),
    interns: namesIn(signed, TITLES.interns),
    photographers: namesIn(credits, PHOTOGRAPHER),
    agency: agency === null || OWN_PAPER.test(agency) ? null : agency,
    datelinePlace: dateline?.['place'] ?? null,
    datelineDate: dateline?.['day'] === undefined
      ? null
      : { month: dateline['month'] === undefined ? null : Number(dateline['month']), day: Number(dateline['day']) },
    jump: readJump(parts),
  }
}

/** The parts of an article with their texts, as `readMetadata` takes them. */
export function signedParts(source: string, parts: readonly (Span & { readonly role: string })[]): SignedPart[] {
  return parts.map(({ start, end, role }) => ({ role, text: source.slice(start, end) }))
}

/** Line ends inside a name or a form do not count; a space that belongs to one stays. */
function joined(text: string): string {
  return text.replace(/\s*\n\s*/gu, '').trim()
}

/** A bracket with reporters after the dateline, or reporters without bracket in front of 报道. */
function bylinesIn(start: string): string[] {
  const bracket = /[（(]([^（）()]*(?:记者|記者|通讯员|通訊員|实习生|實習生)[^（）()]*)[）)]/u.exec(start)
  const report = /^[^。]{0,20}?((?:记者|記者)[^。：:]{2,30}?)(?:报道|報道|報導)/u.exec(start)
  return [bracket?.[1], report?.[1]].filter((text) => text !== undefined)
}

function signatureIn(text: string): string {
  return /[（(]([^（）()]{2,40})[）)]$/u.exec(text.slice(-TAIL))?.[1] ?? ''
}

function namesIn(texts: readonly string[], form: RegExp): string[] {
  const found = texts.flatMap((text) => [...text.matchAll(form)].flatMap((match) => splitNames(match[1]!)))
  return [...new Set(found)]
}

/** A name of two characters set as wide as three keeps its space: it is how it stands in the text. */
function splitNames(names: string): string[] {
  return names
    .split(/[、，,/／\u3000]+|(?<=\p{Script=Han}{2}) +| +(?=\p{Script=Han}{2})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function readJump(parts: readonly SignedPart[]): ArticleMetadata['jump'] {
  const jump = parts.find(({ role }) => role === 'jump')
  const groups = jump === undefined ? undefined : JUMP.exec(jump.text)?.groups
  return groups?.['page'] === undefined ? null : { kind: groups['from'] === undefined ? 'to' : 'from', page: groups['page'] }
}
