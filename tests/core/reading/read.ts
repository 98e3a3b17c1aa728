import type { RepairOverride } from '#core/document/model'
import { readingOf, type Reading, type ReadingOptions } from '#core/reading/reading'
import type { Role } from '#core/segment/role'

/** A page in one column: pieces of text with a role each, one blank line between two. Read in the order given. */
export function read(pieces: readonly (readonly [Role, string])[], options?: ReadingOptions): Reading {
  let text = ''
  const parts = pieces.map(([role, piece]) => {
    const start = text.length
    text += `${piece}\n\n`
    return { start, end: start + piece.length, role, by: 'machine' as const, confidence: 1 }
  })
  return readingOf({ text, repairs: [] }, { parts }, options)
}

/** The reading text of one piece of body text. */
export function readBody(body: string, options?: ReadingOptions): string {
  return read([['body', body]], options).text
}

/** The reading text of body text with an override at each `{…}`, in order of the actions. */
export function readWith(actions: readonly RepairOverride['action'][], marked: string): string {
  const repairs: RepairOverride[] = []
  let text = ''
  for (const token of marked.split(/(\{[^}]*\})/)) {
    const start = text.length
    const isMarked = token.startsWith('{')
    text += isMarked ? token.slice(1, -1) : token
    if (isMarked) repairs.push({ start, end: text.length, action: actions[repairs.length]! })
  }
  const parts = [{ start: 0, end: text.length, role: 'body' as const, by: 'machine' as const, confidence: 1 }]
  return readingOf({ text, repairs }, { parts }).text
}
