import type { ArticleRecord } from '#core/dataset/records'
import { factsOf } from './facts'
import { jsonLines } from './json-lines'
import { stretchesOf } from './stretches'

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly id: number
  readonly ws: boolean
}

/**
 * Prodigy's JSONL: text, one token for each character, spans in characters and in tokens (`token_end` is the last token
 * itself). Prodigy computes its hashes when it reads the file.
 */
export const prodigy = jsonLines(
  { name: 'prodigy', version: 1, unit: 'codepoint', options: ['files', 'metadata'] },
  (record, { options, report }) => {
    const { tokens, tokenAt } = tokensOf(record)
    return {
      text: record.text,
      meta: { source: record.source.name, article: record.id, ...factsOf(record, options) },
      tokens,
      spans: stretchesOf(record, report).map(({ start, end, label }) => {
        return { start, end, token_start: tokenAt[start], token_end: tokenAt[end - 1], label }
      }),
      answer: 'accept',
    }
  },
)

/** As spaCy's Chinese does it: a blank after a character is that character's `ws`; any other white space is a token. */
function tokensOf({ text }: ArticleRecord): { tokens: Token[]; tokenAt: Uint32Array } {
  const characters = [...text]
  const tokenAt = new Uint32Array(characters.length)
  const tokens: Token[] = []
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!
    tokenAt[at] = tokens.length
    const ws = characters[at + 1] === ' '
    tokens.push({ text: character, start: at, end: at + 1, id: tokens.length, ws })
    if (ws) tokenAt[(at += 1)] = tokens.length - 1
  }
  return { tokens, tokenAt }
}
