import { describe, expect, it } from 'vitest'
import { recordsOf, type ArticleRecord } from '#core/dataset/records'
import { emptyReport, type DatasetReport } from '#core/dataset/report'
import type { Document } from '#core/document/model'
import { doc } from '../../support/document-notation'

function recordsAndReport(document: Document, confirmedOnly = false): { records: ArticleRecord[]; report: DatasetReport } {
  const report = emptyReport()
  const records = [...recordsOf(document, { confirmedOnly }, report)]
  return { records, report }
}

/** The mentions of a record as `label quote`, with what stands at their offsets in the reading text and in the source. */
function mentionsOf(record: ArticleRecord, document: Document) {
  const slice = (text: string, [start, end]: readonly [number, number]) => [...text].slice(start, end).join('')
  return record.mentions.map((mention) => ({
    mention: `${mention.label} ${mention.quote}`,
    read: mention.spans.map((span) => slice(record.text, span)),
    source: mention.source.map((span) => slice(document.text, span)),
  }))
}

describe('records', () => {
  it('hold an article with offsets in code points, both ways', () => {
    const page = doc(`
      §1  body      副县长[𠮷田小
                    超|PER]到[河湾县|LOC]。
          headline  𠮷日开工
    `)
    const { records, report } = recordsAndReport(page)
    expect(records).toMatchObject([
      {
        id: 'd1/a1',
        document: 'd1',
        article: 'a1',
        status: 'todo',
        source: { name: 'page.txt', digest: '0'.repeat(64), encoding: 'utf-8' },
        headline: '𠮷日开工',
        text: '𠮷日开工\n副县长𠮷田小超到河湾县。',
        blocks: [
          { role: 'headline', span: [0, 4] },
          { role: 'body', span: [5, 17] },
        ],
        parts: [
          { role: 'headline', span: [14, 18] },
          { role: 'body', span: [0, 13] },
        ],
      },
    ])
    expect(mentionsOf(records[0]!, page)).toEqual([
      { mention: 'PER 𠮷田小超', read: ['𠮷田小超'], source: ['𠮷田小\n超'] },
      { mention: 'LOC 河湾县', read: ['河湾县'], source: ['河湾县'] },
    ])
    expect(report).toEqual({ documents: 1, articles: 1, mentions: 2, leftOut: {} })
  })

  it('name what an editor linked the article with, and say nothing of it where there is nothing', () => {
    const page = doc(`
      §1  body      大桥通车。
    `)
    const [article] = page.articles
    const linked = recordsAndReport({ ...page, articles: [{ ...article!, sameStory: ['d2/a4'] }] })
    expect(linked.records[0]!.sameStory).toEqual(['d2/a4'])
    expect(recordsAndReport(page).records[0]).not.toHaveProperty('sameStory')
  })

  it('say what is known of the article, and who said it', () => {
    const page = doc(`
      §1  body  河湾日报讯（记者 丁一鸣）大桥通车。
    `)
    const said = { ...page, articles: page.articles.map((article) => ({ ...article, metadata: { agency: '新华社' } })) }
    expect(recordsAndReport(said).records[0]!.metadata).toMatchObject({
      reporters: { value: ['丁一鸣'], by: 'machine' },
      agency: { value: '新华社', by: 'editor' },
      datelineDate: { value: null, by: 'machine' },
    })
  })

  it('give a mention around text of others one stretch of the reading text and two of the source', () => {
    const page = doc(`
      §1  body  到会的有石[冠|PER#1]
      §2  body  别的文章
      §1  body  [小兵|PER#1]等人
    `)
    const { records } = recordsAndReport(page)
    expect(mentionsOf(records[0]!, page)).toEqual([{ mention: 'PER 冠小兵', read: ['冠小兵'], source: ['冠', '小兵'] }])
    expect(records[0]!.mentions[0]!.crossing).toBe(false)
  })

  it('give a mention over two articles to both, with what is inside, and count it once', () => {
    const page = doc(`
      §1  body  来自[河湾|LOC#1]
      §2  body  [县里|LOC#1]的消息
    `)
    const { records, report } = recordsAndReport(page)
    expect(records.map((record) => mentionsOf(record, page).map((one) => one.mention))).toEqual([['LOC 河湾'], ['LOC 县里']])
    expect(records.every((record) => record.mentions[0]!.crossing)).toBe(true)
    expect(report).toMatchObject({ mentions: 2, leftOut: { 'mention-crosses-articles': 1 } })
  })

  it('leave out the furniture’s mentions, and count them', () => {
    const page = doc(`
      §-  standing-head  [河湾|LOC]新闻
      §1  body           一切如常。
    `)
    expect(recordsAndReport(page).report).toEqual({ documents: 1, articles: 1, mentions: 0, leftOut: { 'mention-in-furniture': 1 } })
  })

  it('leave out what editors set aside, with its mentions', () => {
    const page = doc(`
      §1  body  [河湾|LOC]的消息
      §2  body  别的消息
    `)
    const articles = page.articles.map((article) => (article.id === 'a1' ? { ...article, status: 'left-out' as const } : article))
    const { records, report } = recordsAndReport({ ...page, articles })
    expect(records.map((record) => record.article)).toEqual(['a2'])
    expect(report.leftOut).toEqual({ 'article-left-out': 1, 'mention-in-article-left-out': 1 })
  })

  it('leave out mentions of which nothing is read', () => {
    const page = doc(`
      §1  body  河湾的[消息|ORG]
    `)
    const { start, end } = page.mentions[0]!.spans[0]!
    const { report } = recordsAndReport({ ...page, repairs: [{ start, end, action: 'drop' }] })
    expect(report).toMatchObject({ mentions: 0, leftOut: { 'mention-not-readable': 1 } })
  })

  it('leave out pages that nobody confirmed, if asked to', () => {
    const page = doc(`
      §1  body  河湾的消息
    `)
    expect(recordsAndReport(page, true)).toEqual({
      records: [],
      report: { documents: 0, articles: 0, mentions: 0, leftOut: { 'document-not-confirmed': 1 } },
    })
    expect(recordsAndReport({ ...page, status: 'confirmed' }, true).records).toHaveLength(1)
  })

  it('say of a page without articles that it has none', () => {
    const page = doc(`
      §-  folio  第3版
    `)
    expect(recordsAndReport(page)).toEqual({
      records: [],
      report: { documents: 0, articles: 0, mentions: 0, leftOut: { 'document-without-articles': 1 } },
    })
  })
})
