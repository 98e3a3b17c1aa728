import { CREDIT_WORD, fieldOfTitle, looksLikeName, mayBeName, REPORTS, type NameField } from './zh'

/** The names in a credit by what they did, in the order of the text; a name may be in two lists. */
export interface Credits extends Readonly<Record<NameField, readonly string[]>> {
  /** The place that is reported from, where the credit says it. */
  readonly place: string | null
}

interface Named {
  readonly name: string
  /** By the title before it; null without one. */
  readonly field: NameField | null
}

type Work = 'both' | 'photo' | 'text' | null

/**
 * Reads `本报记者 A 实习生 B 通讯员 C 文/图`, `文/A 图/B`, `A 摄`, `記者A／某地報導`, also in brackets. Names without a title
 * go to `untitled`; with null they count only where the credit says what they did.
 */
export function creditsIn(text: string, untitled: NameField | null): Credits {
  const found: Record<NameField, Set<string>> = { reporters: new Set(), correspondents: new Set(), interns: new Set(), photographers: new Set() }
  const words = closedUp(wordsIn(text))
  const firstWork = words.findIndex(({ kind }) => kind === 'both' || kind === 'photo' || kind === 'text')
  const firstName = words.findIndex(({ kind }) => kind === 'name')
  const workComesFirst = firstWork !== -1 && firstWork < firstName
  let pending: Named[] = []
  let field: NameField | null = null
  let work: Work = null
  let place: string | null = null

  const flush = (done: Work) => {
    for (const named of pending) {
      const own = named.field ?? (done === 'text' || done === 'both' ? 'reporters' : done === 'photo' ? null : untitled)
      if (done === 'photo' || done === 'both') found.photographers.add(named.name)
      if (done !== 'photo' && own !== null) found[own].add(named.name)
    }
    pending = []
  }

  for (const [index, { kind, value, glued, slashed }] of words.entries()) {
    if (kind === 'title') field = fieldOfTitle(value)
    else if (kind === 'name') {
      const next = words[index + 1]
      const isPlace = pending.length > 0 && next?.kind === 'text' && next.glued && REPORTS.test(next.value) && !glued
      if (isPlace && (slashed || !looksLikeName(value))) place = value
      else for (const name of namesIn(value)) if (field === null ? looksLikeName(name) : mayBeName(name)) pending.push({ name, field })
    } else if (workComesFirst) {
      flush(work)
      work = kind
    } else flush(kind)
  }
  flush(workComesFirst ? work : null)
  const { reporters, correspondents, interns, photographers } = found
  return { reporters: [...reporters], correspondents: [...correspondents], interns: [...interns], photographers: [...photographers], place }
}

/** Two names that a wrap between them has run together, as two; any other word as it is. */
function namesIn(value: string): readonly string[] {
  if (value.length < 4 || looksLikeName(value)) return [value]
  const cut = [3, 2].find((at) => looksLikeName(value.slice(0, at)) && looksLikeName(value.slice(at)))
  return cut === undefined ? [value] : [value.slice(0, cut), value.slice(cut)]
}

/** True when a text is names and nothing else. */
export function isNames(text: string): boolean {
  const words = closedUp(wordsIn(text))
  const names = words.filter(({ kind }) => kind === 'name')
  return names.length > 0 && names.length === words.length && names.every(({ value }) => looksLikeName(value)) && !/[。！？!?，：:；;]/u.test(text)
}

interface Word {
  readonly kind: 'title' | 'both' | 'photo' | 'text' | 'name'
  readonly value: string
  readonly start: number
  /** True when nothing stands between it and the word before. */
  readonly glued: boolean
  /** True when only white space stands there. */
  readonly spaced: boolean
  /** True when a slash stands there. */
  readonly slashed: boolean
}

const KINDS = ['title', 'both', 'photo', 'text', 'name'] as const

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(CREDIT_WORD)) {
    const kind = KINDS.find((one) => match.groups![one] !== undefined)
    if (kind === undefined) continue
    const between = text.slice(end, match.index)
    words.push({ kind, value: match[0], start: match.index, glued: between === '', spaced: /^\s+$/u.test(between), slashed: /[/／]/u.test(between) })
    end = match.index + match[0].length
  }
  return words
}

/** Names of two characters that are set as wide as three (`张 三`) become one word again. */
function closedUp(words: readonly Word[]): Word[] {
  const closed: Word[] = []
  let half: Word | undefined
  for (const word of words) {
    const isHalf = word.kind === 'name' && word.value.length === 1
    if (isHalf && half !== undefined && word.spaced) {
      closed.push({ ...half, value: half.value + word.value })
      half = undefined
      continue
    }
    half = isHalf ? word : undefined
    if (!isHalf) closed.push(word)
  }
  return closed
}
