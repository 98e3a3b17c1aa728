import type { Lexicon } from '../lexicon/lexicon'
import { NO_SURNAME } from '../lexicon/lexicon'
import type { Span } from '#core/text/span'

/** What introduces the names of those who wrote or took the picture. */
const BEFORE = /(?:记者|記者|通讯员|通訊員|实习生|實習生|特约记者|见习记者|摄影|攝影|校对|责编|责任编辑|美编|编辑|作者|整理|供稿|撰稿|执笔|文|图|□|■)[\s:：/／]*/gu
/** A list of names after that: two to four characters each, or with a middle dot. */
const NAME = /[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,6})*/uy
const BETWEEN = /[ \u3000]*[、，,；;/／ \u3000][ \u3000]*/uy
/** What may stand after the last name. */
const CLOSING = /^(?:$|[)）\]】；;。\n]|\s*(?:[）)]|通讯员|通訊員|实习生|實習生|记者|摄(?:影)?(?![\p{Script=Han}])|攝|文|图|圖|供图|整理|报道|報道))/u
/** A name before what closes a credit: the start of a line, a bracket or a blank, the name, 摄. */
const CREDIT = /(?:^|[\s。：:（(，])([\p{Script=Han}]{2,4})[ \u3000]?(?:摄|攝|供图|摄影|绘)(?=$|[）)\s。])/gmu
const NOT_A_NAME = /记者|記者|通讯|通訊|实习|實習|报道|報道|摄影|整理|本报|本報|本刊|编辑|新华|资料|图片|供图|文图/u

function isName(name: string, lexicon: Lexicon, alone: boolean): boolean {
  if (NOT_A_NAME.test(name)) return false
  if (name.includes('·')) return true
  if (lexicon.doubleSurnames.has(name.slice(0, 2))) return name.length > 2
  if (lexicon.surname[name.charCodeAt(0)] !== NO_SURNAME) return name.length <= 3
  return alone && name.length <= 3
}

/** Names of reporters, correspondents and photographers, where the formula leaves no doubt. In order, without overlaps. */
export function bylineNames(text: string, lexicon: Lexicon): Span[] {
  const found: Span[] = []
  for (const introduced of text.matchAll(BEFORE)) {
    let at = introduced.index + introduced[0].length
    const names: Span[] = []
    for (;;) {
      NAME.lastIndex = at
      const name = NAME.exec(text)?.[0]
      if (name === undefined || !isName(name, lexicon, names.length > 0 || /\s$/u.test(introduced[0]))) break
      const end = at + name.length
      names.push({ start: at, end })
      BETWEEN.lastIndex = at = end
      const gap = BETWEEN.exec(text)?.[0]
      if (gap === undefined) break
      at += gap.length
    }
    const last = names.at(-1)
    if (last && CLOSING.test(text.slice(last.end, last.end + 8))) found.push(...names)
  }
  for (const credit of text.matchAll(CREDIT)) {
    const name = credit[1]!
    const start = credit.index + credit[0].indexOf(name)
    if (isName(name, lexicon, true)) found.push({ start, end: start + name.length })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = 0
  return found.filter((span) => {
    const isFree = span.start >= free
    if (isFree) free = span.end
    return isFree
  })
}
