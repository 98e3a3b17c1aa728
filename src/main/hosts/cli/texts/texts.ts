import type { Failure } from '#contract/failure'
import { en, type Texts } from './en'
import { zhCN } from './zh-cn'

export type { Texts } from './en'

/** The texts in the first language of the list that there are texts in; English otherwise. */
export function textsFor(languages: readonly string[]): Texts {
  const first = languages.find((language) => /^(zh|en)\b/u.test(language))
  return first?.startsWith('zh') === true ? zhCN : en
}

/** A failure as one line: the file, what is wrong, and what is known beyond that. */
export function failureLine(texts: Texts, { code, file, details }: Failure): string {
  const facts = Object.entries(details ?? {}).map(([name, value]) => `${name} ${value}`)
  const sentence = facts.length === 0 ? texts.failures[code] : `${texts.failures[code]} (${facts.join(', ')})`
  return file === undefined ? sentence : `${file}: ${sentence}`
}
