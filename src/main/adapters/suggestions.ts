import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { documentFrom } from '#core/document/from-segmentation'
import { createSuggester, type Suggester } from '#core/mention/suggester'
import { createSplitter } from '#core/segment/create-splitter'
import type { Splitter } from '#core/segment/segmentation'
import { codePointsOf } from '#core/text/code-points'
import { decode } from '#core/text/decode'
import { Failed } from '../ports/failed'
import type { PageBytes } from '../ports/pages'
import type { FileMention, Suggestions } from '../ports/suggestions'
import { readTaggerResources } from './tagger-resources'

export interface SuggestionFiles {
  /** The folder `resources/tagger`. */
  readonly tagger: string
  /** The splitter's weights. */
  readonly splitter: string
}

/** The shipped suggester, made when it is first asked. Works in the calling thread: about 20 ms for a page. */
export function createSuggestions(files: SuggestionFiles): Suggestions {
  let suggester: Suggester | undefined
  let split: Splitter | undefined
  return {
    suggest(page, { plain, least }) {
      return Promise.resolve().then(() => {
        const text = textOf(page)
        suggester ??= createSuggester(readTaggerResources(files.tagger))
        const found = plain ? inPlain(text, suggester) : inPage(page, text, suggester, (split ??= createSplitter(readFileSync(files.splitter))))
        const points = codePointsOf(text)
        return found
          .filter(({ score }) => score >= least)
          .map((mention) => ({ ...mention, start: points.fromUtf16(mention.start), end: points.fromUtf16(mention.end) }))
      })
    },
  }
}

function textOf({ name, bytes }: PageBytes): string {
  const decoded = decode(bytes)
  if (!decoded.ok) throw new Failed('not-text', { file: name, details: { reason: decoded.reason, position: decoded.position } })
  return decoded.text
}

function inPlain(text: string, suggester: Suggester): FileMention[] {
  return suggester.suggestPlain(text).map(({ start, end, label, score, reason }) => ({ start, end, label, quote: text.slice(start, end), score, reason: reason.kind }))
}

function inPage({ name }: PageBytes, text: string, suggester: Suggester, split: Splitter): FileMention[] {
  const source = { name: basename(name), digest: '', encoding: '' }
  const document = documentFrom({ id: 'page', source, text }, split(text))
  return suggester
    .suggest(document)
    .map(({ spans, label, quote, score, reason }) => ({ start: spans[0]!.start, end: spans.at(-1)!.end, label, quote, score, reason: reason.kind }))
    .sort((a, b) => a.start - b.start)
}
