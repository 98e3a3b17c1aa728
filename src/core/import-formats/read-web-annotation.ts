import type { ForeignFile, ImportedPart, ImportedText, ImportProblem, QuotedMention, QuotedText } from './imported'
import { isValues, jsonOf, listOf, textOrNull, type Values } from './json-values'
import { asPart } from './parts'
import { placeOffsets } from './placed-offsets'

/**
 * W3C Web Annotations, as a page, a collection or a list, with the texts that their targets point to; those of texts that are
 * not there are kept with their quotes.
 */
export function* readWebAnnotation(files: readonly ForeignFile[]): Generator<ImportedPart> {
  const byName = new Map(files.map((file) => [file.name, file.content]))
  const problems: ImportProblem[] = []
  const byText = new Map<string, QuotedMention[]>()
  for (const { name, content } of files) {
    if (!/\.json(?:ld)?$/u.test(name)) continue
    const json = jsonOf(content)
    if (json === undefined) {
      problems.push({ where: name, reason: 'not-json', detail: content.slice(0, 80) })
      continue
    }
    for (const item of itemsOf(json)) {
      const found = mentionOf(item)
      if (found === null) problems.push({ where: name, reason: 'kind-not-supported', detail: String(item.id ?? '').slice(0, 80) })
      else {
        const mentions = byText.get(found.source)
        if (mentions === undefined) byText.set(found.source, [found.mention])
        else mentions.push(found.mention)
      }
    }
  }
  const texts: ImportedText[] = []
  const quoted: QuotedText[] = []
  for (const [source, raw] of byText) {
    const text = byName.get(source)
    if (text === undefined) quoted.push({ where: source, source, mentions: raw })
    else {
      const placed = placeOffsets(text, raw, 'codepoint', source)
      texts.push({ where: source, article: articleIn(source), text, mentions: placed.mentions, unit: placed.unit })
      problems.push(...placed.problems)
    }
  }
  yield asPart({ texts, quoted, problems })
}

function itemsOf(json: unknown): Values[] {
  if (Array.isArray(json)) return json.filter(isValues)
  if (!isValues(json)) return []
  const first = isValues(json.first) ? json.first : json
  return Array.isArray(first.items) ? listOf(first.items).filter(isValues) : [json]
}

function mentionOf({ body, target }: Values): { source: string; mention: QuotedMention } | null {
  const bodies = (Array.isArray(body) ? (body as unknown[]) : [body]).filter(isValues)
  const label = bodies.map(({ purpose, value }) => (purpose === undefined || purpose === 'tagging' ? textOrNull(value) : null)).find((value) => value !== null)
  const targets = (Array.isArray(target) ? (target as unknown[]) : [target]).filter(isValues)
  const source = textOrNull(targets[0]?.source)
  if (typeof label !== 'string' || source === null) return null
  const selectors = targets.map((one) => (Array.isArray(one.selector) ? (one.selector as unknown[]) : [one.selector]).filter(isValues))
  const positions = selectors.map((list) => list.find(({ type }) => type === 'TextPositionSelector'))
  const quoting = selectors.map((list) => list.find(({ type }) => type === 'TextQuoteSelector'))
  const quotes = quoting.map((selector) => textOrNull(selector?.exact))
  const [before, after] = [quoting.map((selector) => textOrNull(selector?.prefix) ?? ''), quoting.map((selector) => textOrNull(selector?.suffix) ?? '')]
  if (positions.some((position, index) => position === undefined && quotes[index] === null)) return null
  const ranges = positions.map((position) => [Number(position?.start), Number(position?.end)] as const)
  return { source: nameOf(source), mention: { label, ranges, quotes, before, after } }
}

/** A hostile address must not throw. */
function nameOf(source: string): string {
  try {
    return decodeURI(source)
  } catch {
    return source
  }
}

function articleIn(name: string): string | null {
  const found = /-([A-Za-z0-9_]+)-(a\d+)\.txt$/u.exec(name)
  return found === null ? null : `${found[1]}/${found[2]}`
}
