import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import { check } from '#core/document/check'
import type { Document } from '#core/document/model'
import { readingOf } from '#core/reading/reading'
import { mentionAt, mentionGroups, placedMentions, stepMention, textOf } from '#renderer/screens/tag/placed-mentions'
import { trimRun, wordAt } from '#renderer/screens/tag/selected-run'
import { moveEdge, nextLabel, tagWith, untag, type TaggedArticle, type TagIntent } from '#renderer/screens/tag/tag-intent'
import { doc } from '../../support/document-notation'

const PAGE = `
  §1 headline 港口开放
     body     （本报记者 顾小𠮷）昨日，市长安
              澜来到沙嘴镇，参观了沙嘴港务局。
              镇长顾小𠮷说，港口已经建好。
`

function tagged(document: Document): TaggedArticle {
  const reading = readingOf(document, document.articles[0]!)
  return { reading, placed: placedMentions(reading, document.mentions), proposals: [], names: [], kept: [] }
}

/** A selection of the first place of some reading text. */
function select({ reading }: TaggedArticle, text: string) {
  const start = reading.text.indexOf(text)
  if (start < 0) throw new Error(`No "${text}" in the article`)
  return { start, end: start + text.length, head: start + text.length }
}

function caret(article: TaggedArticle, text: string) {
  const { start } = select(article, text)
  return { start, end: start, head: start }
}

function carriedOut(document: Document, intent: TagIntent): Document {
  if ('why' in intent) throw new Error(intent.why)
  const result = applyEdit(document, intent.edit)
  if (!result.ok) throw new Error(result.reason)
  expect(check(result.document)).toEqual([])
  return result.document
}

/** The mentions as they read, `text|LABEL`. */
function mentions(document: Document): string[] {
  const { reading, placed } = tagged(document)
  return placed.map((one) => `${textOf(reading, one)}|${one.mention.label}`)
}

describe('tagging a selection', () => {
  it('makes one mention of a name that is broken over two lines', () => {
    const document = doc(PAGE)
    const after = carriedOut(document, tagWith(tagged(document), select(tagged(document), '安澜'), 'PER'))
    expect(mentions(after)).toEqual(['安澜|PER'])
    expect(after.mentions[0]!.spans).toHaveLength(1)
    expect(after.mentions[0]!.quote).toMatch(/^安\n\s*澜$/u)
  })

  it('leaves out white space and signs at its edges, and says so', () => {
    const document = doc(PAGE)
    const article = tagged(document)
    const intent = tagWith(article, select(article, '顾小𠮷）'), 'PER')
    expect(intent).toMatchObject({ trimmed: true })
    expect(mentions(carriedOut(document, intent))).toEqual(['顾小𠮷|PER'])
  })

  it('of nothing but signs is refused', () => {
    const article = tagged(doc(PAGE))
    expect(tagWith(article, select(article, '，'), 'PER')).toEqual({ why: 'tag:nothing-selected' })
  })

  it('that is tagged so already is refused by the document', () => {
    const document = doc(PAGE)
    const after = carriedOut(document, tagWith(tagged(document), select(tagged(document), '沙嘴镇'), 'LOC'))
    const again = tagWith(tagged(after), select(tagged(after), '沙嘴镇'), 'LOC')
    expect('edit' in again && applyEdit(after, again.edit)).toEqual({ ok: false, reason: 'already-tagged' })
  })

  it('puts the caret at the end of the mention, so that the next key is about it', () => {
    const document = doc(PAGE)
    const intent = tagWith(tagged(document), select(tagged(document), '沙嘴镇'), 'LOC')
    const after = carriedOut(document, intent)
    const head = 'caret' in intent ? intent.caret : -1
    expect(mentions(carriedOut(after, untag(tagged(after), { start: head, end: head, head })))).toEqual([])
  })
})

describe('a label key without a selection', () => {
  it('gives the mention under the caret that label', () => {
    const document = doc('§1 body The mayor, [Anna Berg|PER], said so.')
    const article = tagged(document)
    expect(mentions(carriedOut(document, tagWith(article, caret(article, 'na Berg'), 'ORG')))).toEqual(['Anna Berg|ORG'])
  })

  it('tags the word under the caret', () => {
    const document = doc('§1 body The mayor said so in Silt.')
    const article = tagged(document)
    expect(mentions(carriedOut(document, tagWith(article, caret(article, 'lt.'), 'LOC')))).toEqual(['Silt|LOC'])
  })
})

describe('the caret after tagging', () => {
  /** What the next key would be about. */
  function underNow(document: Document, intent: TagIntent): string | undefined {
    const after = tagged(carriedOut(document, intent))
    const at = 'caret' in intent ? mentionAt(after.placed, intent.caret) : undefined
    return at === undefined ? undefined : textOf(after.reading, at)
  }

  it('is at the end of the name where nothing follows at once', () => {
    const document = doc('§1 body 市委书记安澜说。')
    expect(tagWith(tagged(document), select(tagged(document), '安澜'), 'PER')).toMatchObject({ caret: document.text.indexOf('说') })
  })

  it('is on the name, not on the one that follows without a sign between', () => {
    const document = doc('§1 body 沙嘴镇[安澜|PER]说。')
    expect(underNow(document, tagWith(tagged(document), select(tagged(document), '沙嘴镇'), 'LOC'))).toBe('沙嘴镇')
  })

  it('is not on a suggestion that follows either', () => {
    const document = doc('§1 body 沙嘴镇安澜说。')
    const article = tagged(document)
    const { start, end } = select(article, '安澜')
    const proposal = { start, end, pieces: [{ start, end }], spans: [{ start, end }], label: 'PER', quote: '安澜', score: 0.9, reason: { kind: 'learned' } as const }
    const intent = tagWith({ ...article, proposals: [proposal] }, select(article, '沙嘴镇'), 'LOC')
    expect('caret' in intent && intent.caret).toBe(start - 1)
  })

  it('is on the longer of two that end together, where only that one is', () => {
    const document = doc('§1 body 沙嘴镇[港务局|ORG]说。')
    expect(underNow(document, tagWith(tagged(document), select(tagged(document), '沙嘴镇港务局'), 'ORG'))).toBe('沙嘴镇港务局')
  })
})

describe('the mention under the caret', () => {
  const document = doc('§1 body In [Silt|LOC] the mayor, [Anna|PER] Berg, said so.')
  const article = tagged(document)

  it('gets the next label of the project, after the last the first', () => {
    const labels = ['PER', 'LOC', 'ORG']
    expect(mentions(carriedOut(document, nextLabel(article, caret(article, 'Silt'), labels)))).toEqual(['Silt|ORG', 'Anna|PER'])
    expect(mentions(carriedOut(document, nextLabel(article, caret(article, 'Silt'), ['PER', 'LOC'])))).toEqual(['Silt|PER', 'Anna|PER'])
  })

  it('grows over white space at once and shrinks by a character', () => {
    const longer = carriedOut(document, moveEdge(article, caret(article, 'nna'), 'end', 1))
    expect(mentions(longer)).toContain('Anna B|PER')
    expect(mentions(carriedOut(document, moveEdge(article, caret(article, 'nna'), 'start', 1)))).toContain('nna|PER')
  })

  it('is not shrunk to nothing', () => {
    const one = doc('§1 body [A|PER] said so.')
    expect(moveEdge(tagged(one), caret(tagged(one), 'A'), 'end', -1)).toEqual({ why: 'tag:edge-stuck' })
  })

  it('is the inner one of two, and there is none beside them', () => {
    const nested = doc('§1 body The [council of [Silt|LOC#2]|ORG#1] met.')
    const { placed } = tagged(nested)
    expect(mentionAt(placed, nested.text.indexOf('ilt'))?.mention.label).toBe('LOC')
    expect(mentionAt(placed, 0)).toBeUndefined()
    expect(untag(tagged(nested), { start: 0, end: 0, head: 0 })).toEqual({ why: 'tag:no-mention' })
  })

  it('steps to the next and the one before, round the ends', () => {
    const { placed } = article
    expect(stepMention(placed, 0, 1)?.mention.label).toBe('LOC')
    expect(stepMention(placed, article.reading.text.length, 1)?.mention.label).toBe('LOC')
    expect(stepMention(placed, 0, -1)?.mention.label).toBe('PER')
  })
})

describe('what an article mentions', () => {
  it('is listed by text and label with every place', () => {
    const document = doc('§1 body [Silt|LOC] is old. [Anna|PER] likes [Silt|LOC].')
    const { reading, placed } = tagged(document)
    expect(mentionGroups(reading, placed).map(({ text, label, mentions: all }) => [text, label, all.length])).toEqual([
      ['Silt', 'LOC', 2],
      ['Anna', 'PER', 1],
    ])
  })

  it('leaves out what other articles mention', () => {
    const document = doc(`
      §1 body [Silt|LOC] is old.
      §2 body [Anna|PER] came.
    `)
    expect(mentions(document)).toEqual(['Silt|LOC'])
  })
})

describe('a key without a selection', () => {
  it('takes the whole name that is known under the caret, shown or not', () => {
    const document = doc(PAGE)
    const article = tagged(document)
    const name = select(article, '参观了沙')
    const after = carriedOut(document, tagWith({ ...article, names: [name] }, caret(article, '观了'), 'LOC'))
    expect(mentions(after)).toEqual(['参观了沙|LOC'])
  })
})

describe('a word', () => {
  const wordIn = (text: string, offset: number) => {
    const word = wordAt(text, offset)
    return word === null ? null : text.slice(word.start, word.end)
  }

  it('is what a dictionary says for Chinese, and what blanks part for Latin', () => {
    expect(wordIn('人民政府发出通知', 1)).toMatch(/^人民/u)
    expect(wordIn('the mayor Anna', 11)).toBe('Anna')
  })

  it('goes on over the dots and hyphens of a name', () => {
    expect(wordIn('见 Jean-Luc 一面', 3)).toBe('Jean-Luc')
    expect(wordIn('记者约翰·史密斯说', 2)).toBe('约翰·史密斯')
  })

  it('is a whole person where a dictionary cuts behind the surname', () => {
    for (const at of [2, 3, 4]) expect(wordIn('市长李克强昨日在北京', at)).toBe('李克强')
    const list = '胡五岳史根治马正兰等出席'
    expect([0, 2, 3, 5, 6, 8].map((at) => wordIn(list, at))).toEqual(['胡五岳', '胡五岳', '史根治', '史根治', '马正兰', '马正兰'])
    expect(wordIn('记者顾小𠮷摄', 3)).toBe('顾小𠮷')
  })

  it('is no person where a surname is a word too, or grammar follows', () => {
    expect(wordIn('推动高质量发展', 3)).toBe('质量')
    expect(wordIn('王的儿子', 0)).toBe('王')
    expect(wordIn('李在会上说', 0)).toBe('李')
  })

  it('is nothing on white space and signs', () => {
    expect(wordIn('。。。', 1)).toBeNull()
    expect(wordIn('', 0)).toBeNull()
  })
})

describe('for any text', () => {
  const anyText = fc.array(fc.constantFrom('山', '𠮷', 'a', ' ', '，', '“', '·', '\n', '🏔', '1'), { maxLength: 40 }).map((all) => all.join(''))

  it('a trimmed selection lies within the selection, parts no character and has no white space at its edges', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const cells = [...text]
        const [from, to] = [Math.min(a, b, cells.length), Math.min(Math.max(a, b), cells.length)]
        const span = { start: cells.slice(0, from).join('').length, end: cells.slice(0, to).join('').length }
        const run = trimRun(text, span)
        if (run === null) return
        expect(run.start).toBeGreaterThanOrEqual(span.start)
        expect(run.end).toBeLessThanOrEqual(span.end)
        const taken = text.slice(run.start, run.end)
        expect(taken).toBe(taken.trim())
        expect(isWellFormed(taken)).toBe(true)
      }),
    )
  })

  it('a word holds the place it was asked for and parts no character', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, at) => {
        const offset = [...text].slice(0, at).join('').length
        const word = wordAt(text, offset)
        if (word === null) return
        expect(word.start).toBeLessThanOrEqual(offset)
        expect(word.end).toBeGreaterThanOrEqual(offset)
        expect(isWellFormed(text.slice(word.start, word.end))).toBe(true)
      }),
    )
  })
})

/** No half of a surrogate pair stands alone. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
