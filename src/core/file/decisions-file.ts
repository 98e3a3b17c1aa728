import { z } from 'zod'
import { codePointsOf } from '#core/text/code-points'
import type { Span } from '#core/text/span'
import { damaged, type FileResult } from './result'
import { readVersioned, type Format } from './versions'
import { writeJson } from './write-json'

/** What two editors can have otherwise, in the order in which differences of one place are decided. */
export const KINDS = ['boundary', 'role', 'order', 'mention', 'label', 'edges', 'link', 'status', 'metadata', 'reading'] as const

export type Kind = (typeof KINDS)[number]

/** How a difference that stays was decided: as I have it, both, or as I made it anew. */
export const ANSWERS = ['mine', 'both', 'new'] as const

export type DecisionAnswer = (typeof ANSWERS)[number]

/**
 * What a decision is about: what the other editor says of a place. It names neither who they are nor what I had there, so
 * the same alternative is not asked about twice. Offsets as those of a document.
 */
export interface DecidedAbout {
  readonly kind: Kind
  readonly spans: readonly Span[]
  /** For text of another article: where that article begins; null for furniture and for every other kind. */
  readonly home: number | null
  /** What they have there, as text: a label, a role, a field and its value; empty for nothing. */
  readonly value: string
}

/** A difference that was decided and is still there. What was taken from the other editor is no difference any more. */
export interface Decision extends DecidedAbout {
  readonly answer: DecisionAnswer
}

const offset = z.int().nonnegative()

/** `decisions/<document>.json`, version 1. Frozen: a change is a new version. Offsets are code points of the source's text. */
export const decisionsFileV1 = z.object({
  format: z.literal('galley-decisions'),
  version: z.literal(1),
  offsetUnit: z.literal('codepoint'),
  id: z.string().min(1),
  decisions: z.array(
    z.object({
      kind: z.enum(KINDS),
      answer: z.enum(ANSWERS),
      spans: z.array(z.tuple([offset, offset])),
      home: offset.nullable(),
      value: z.string(),
    }),
  ),
})

type DecisionsFileV1 = z.infer<typeof decisionsFileV1>

export const decisionsFormat: Format<DecisionsFileV1> = { name: 'galley-decisions', version: 1, schema: decisionsFileV1, steps: [] }

/** The file of a document's decisions: one line each. `text` is the source's. */
export function writeDecisionsFile(id: string, decisions: readonly Decision[], text: string): string {
  const { fromUtf16 } = codePointsOf(text)
  const file: DecisionsFileV1 = {
    format: 'galley-decisions',
    version: 1,
    offsetUnit: 'codepoint',
    id,
    decisions: decisions.map(({ kind, answer, spans, home, value }) => ({
      kind,
      answer,
      spans: spans.map(({ start, end }): [number, number] => [fromUtf16(start), fromUtf16(end)]),
      home: home === null ? null : fromUtf16(home),
      value,
    })),
  }
  return writeJson(file, new Set(['decisions']))
}

/** Reads the decisions of the document `id`. A place outside of the text is a damage. */
export function readDecisionsFile(json: string, id: string, text: string): FileResult<readonly Decision[]> {
  const read = readVersioned(json, decisionsFormat)
  if (!read.ok) return read
  if (read.value.id !== id) return damaged({ where: 'id', problem: `these are the decisions of ${read.value.id}` })
  const { toUtf16, length } = codePointsOf(text)
  const isOutside = (one: DecisionsFileV1['decisions'][number]) =>
    (one.home ?? 0) > length || one.spans.some(([start, end]) => start > end || end > length)
  const bad = read.value.decisions.findIndex(isOutside)
  if (bad >= 0) return damaged({ where: `decisions[${bad}]`, problem: `a place beyond the end of the source (${length})` })
  const value = read.value.decisions.map((one) => ({
    ...one,
    spans: one.spans.map(([start, end]) => ({ start: toUtf16(start), end: toUtf16(end) })),
    home: one.home === null ? null : toUtf16(one.home),
  }))
  return { ...read, value }
}
