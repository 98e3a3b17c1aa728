import type { Sentence } from './sentences'

/** The first letters of tags for the first, a middle and the last token of a mention, and for a mention of one token. */
export const SCHEMES = {
  BIO: { begin: 'B', middle: 'I', end: 'I', single: 'B' },
  BIOES: { begin: 'B', middle: 'I', end: 'E', single: 'S' },
  BMES: { begin: 'B', middle: 'M', end: 'E', single: 'S' },
} as const

export type SchemeName = keyof typeof SCHEMES

/** One tag for each token of the sentence; `O` outside of mentions. */
export function tagsOf({ tokens, marks }: Pick<Sentence, 'tokens' | 'marks'>, scheme: SchemeName): string[] {
  const { begin, middle, end: last, single } = SCHEMES[scheme]
  const tags = Array<string>(tokens.length).fill('O')
  for (const { start, end, label } of marks) {
    for (let at = start; at < end; at += 1) tags[at] = `${at > start ? middle : begin}-${label}`
    if (end - start === 1) tags[start] = `${single}-${label}`
    else tags[end - 1] = `${last}-${label}`
  }
  return tags
}
