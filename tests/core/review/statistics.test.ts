import { expect, test } from 'vitest'
import { Tally } from '#core/review/statistics'
import { surveyOf } from '#core/review/survey'
import { doc } from '../../support/document-notation'

test('counts articles, lengths, labels and names; what was left out counts as such only', () => {
  const document = doc(`
    §1 headline 新桥通车
       body     [溪口镇|LOC]的[高岩|PER]说，[溪口镇|LOC]的桥通了。
    §2 headline 集市重开
       body     [溪口镇|LOC]的集市。
    §3 body     [乔北辰|PER]。
  `)
  const [one, two, three] = document.articles
  const articles = [{ ...one!, metadata: { newspaper: '河湾日报', date: '2031-05-06' } }, { ...two!, status: 'done' as const }, { ...three!, status: 'left-out' as const }]
  const tally = new Tally((entity) => (entity === 'e1' ? '溪口' : undefined))
  const mentions = document.mentions.map((mention) => (mention.quote === '溪口镇' ? { ...mention, entity: 'e1' } : mention))
  tally.take({ id: 'd1', name: 'd1.txt', ...surveyOf({ ...document, articles, mentions }, {}) })
  const result = tally.result()
  expect(result).toMatchObject({
    documents: 1,
    articles: 2,
    newspapers: [{ name: '', count: 1 }, { name: '河湾日报', count: 1 }],
    months: [{ name: '2031-05', count: 1 }, { name: '', count: 1 }],
    labels: [{ name: 'LOC', mentions: 3, distinct: 1 }, { name: 'PER', mentions: 1, distinct: 1 }],
    names: [{ name: '溪口', label: 'LOC', mentions: 3, articles: 2 }, { name: '高岩', label: 'PER', mentions: 1, articles: 1 }],
  })
  expect(result.statuses.map(({ count }) => count)).toEqual([1, 0, 1, 1])
})
