import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { succeeded } from '#contract/failure'
import type { ArticleRow } from '#core/file/article-row'
import type { Answers, FakeHost } from '../../support/fake-host'
import { openWindow, project, summary } from '../../support/fake-window'

function row(article: string, change: Partial<ArticleRow> = {}): ArticleRow {
  return {
    article, number: Number(article.slice(1)), headline: '', newspaper: null, date: null, page: null, status: 'todo',
    characters: 300, mentions: {}, doubts: 0, problems: 0, ...change,
  }
}

const PAGES: Readonly<Record<string, readonly ArticleRow[]>> = {
  north: [row('a1', { headline: '堤坝加高', newspaper: '河湾日报', date: '2031-05-06', problems: 2 }), row('a2', { headline: '新桥通车', status: 'done', mentions: { PER: 3 } })],
  south: [row('a1', { headline: '集市重开', newspaper: '岭南晚报', date: '2031-06-01', mentions: { PER: 7 } })],
}

async function openReview(answers: Answers = {}) {
  const documents = [summary('north.txt', { id: 'north' }), summary('south.txt', { id: 'south' })]
  const window = await openWindow(
    {
      'review.rows': ({ ids }) => succeeded({ documents: ids.map((id) => ({ id, rows: [...PAGES[id]!], failure: null })) }),
      ...answers,
    },
    project(documents),
  )
  await window.user.keyboard('{Alt>}4{/Alt}')
  await screen.findByRole('button', { name: '集市重开' })
  return window
}

const headlines = () => screen.getAllByRole('row').slice(1).map((one) => within(one).getByRole('button').textContent)

test('lists the articles page by page; a column sorts, and sorts the other way round', async () => {
  const { user } = await openReview()
  expect(headlines()).toEqual(['堤坝加高', '新桥通车', '集市重开'])
  const heads = within(screen.getAllByRole('row')[0]!)
  await user.click(heads.getByRole('button', { name: 'PER' }))
  expect(headlines()).toEqual(['集市重开', '新桥通车', '堤坝加高'])
  await user.click(heads.getByRole('button', { name: 'PER' }))
  expect(headlines()).toEqual(['堤坝加高', '新桥通车', '集市重开'])
})

test('filters by status, problems, newspaper and days', async () => {
  const { user } = await openReview()
  await user.click(screen.getByRole('checkbox', { name: '已完成' }))
  expect(headlines()).toEqual(['新桥通车'])
  await user.click(screen.getByRole('checkbox', { name: '已完成' }))
  await user.click(screen.getByRole('checkbox', { name: '有问题' }))
  expect(headlines()).toEqual(['堤坝加高'])
  await user.click(screen.getByRole('checkbox', { name: '有问题' }))
  await user.type(screen.getByRole('textbox', { name: '止 2020-12' }), '2031-05')
  expect(headlines()).toEqual(['堤坝加高'])
})

test('a view is kept under a name and shown again', async () => {
  const { user, host } = await openReview()
  await user.type(screen.getByRole('textbox', { name: '按标题等筛选' }), '桥')
  await user.click(screen.getByRole('button', { name: '视图' }))
  await user.type(await screen.findByRole('textbox', { name: '给当前视图取名' }), '桥梁{Enter}')
  expect(host.requests('preferences.set').at(-1)).toMatchObject({ reviewViews: [{ name: '桥梁', view: { words: '桥' } }] })
  await user.clear(screen.getByRole('textbox', { name: '按标题等筛选' }))
  expect(headlines()).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: '视图' }))
  await user.click(await screen.findByRole('button', { name: '桥梁' }))
  expect(headlines()).toEqual(['新桥通车'])
})

test('shows the articles whose texts hold the words', async () => {
  const asked: string[] = []
  const { user } = await openReview({
    'review.search': ({ query }) => {
      asked.push(query)
      return succeeded({ hits: [{ document: 'south', article: 'a1', count: 2 }] })
    },
  })
  await user.keyboard('/')
  await user.keyboard('高岩{Enter}')
  await waitFor(() => expect(headlines()).toEqual(['集市重开']))
  expect(asked).toContain('高岩')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(headlines()).toHaveLength(3))
})

const UNDO = [{ id: 'north', edits: [{ kind: 'set-status' as const, article: 'a1', status: 'todo' as const }] }]

/** A host that takes every change. */
function changes(host: FakeHost) {
  return host.requests('documents.change').map(({ changes }) => changes)
}

test('gives the chosen articles a status as one step, and takes it back', async () => {
  const { user, host } = await openReview({
    'documents.change': ({ changes }) => succeeded({ changed: changes.map(({ id }) => ({ summary: summary(`${id}.txt`, { id }), undo: UNDO[0]! })), failed: [] }),
  })
  await user.keyboard(' {ArrowDown}{ArrowDown} ')
  await user.keyboard('sd')
  await screen.findByText('2 篇稿件设为已完成。')
  expect(changes(host)).toEqual([
    [
      { id: 'north', edits: [{ kind: 'set-status', article: 'a1', status: 'done' }] },
      { id: 'south', edits: [{ kind: 'set-status', article: 'a1', status: 'done' }] },
    ],
  ])
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText('已撤销，涉及 2 篇文档。')
  expect(changes(host).at(-1)).toEqual([UNDO[0], UNDO[0]])
})

test('says newspaper and day of all chosen articles; a day that is none is not taken', async () => {
  const { user, host } = await openReview({
    'documents.change': ({ changes }) => succeeded({ changed: changes.map(({ id }) => ({ summary: summary(`${id}.txt`, { id }), undo: UNDO[0]! })), failed: [] }),
  })
  await user.keyboard('{Control>}a{/Control}m')
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: '日期：新内容' }), '2031-13-01')
  expect(dialog.getByRole('button', { name: '修改' })).toBeDisabled()
  await user.clear(dialog.getByRole('textbox', { name: '日期：新内容' }))
  await user.type(dialog.getByRole('textbox', { name: '日期：新内容' }), '2031-05-XX')
  await user.click(dialog.getByRole('button', { name: '修改' }))
  await waitFor(() => expect(changes(host)).toHaveLength(1))
  expect(changes(host)[0]!.flatMap(({ edits }) => edits)[0]).toEqual({ kind: 'set-metadata', article: 'a1', values: { date: '2031-05-XX' } })
})

test('a document that cannot be read is told, and its last copy taken', async () => {
  const failure = { code: 'file-damaged' as const, file: 'documents/south.json' }
  let damaged = true
  const { user } = await openWindow(
    {
      'review.rows': ({ ids }) =>
        succeeded({ documents: ids.map((id) => (id === 'south' && damaged ? { id, rows: [], failure } : { id, rows: [...PAGES[id]!], failure: null })) }),
      'documents.restore': () => {
        damaged = false
        return succeeded({ summary: summary('south.txt', { id: 'south' }) })
      },
    },
    project([summary('north.txt', { id: 'north' }), summary('south.txt', { id: 'south' })]),
  )
  await user.keyboard('{Alt>}4{/Alt}')
  expect(await screen.findByRole('alert')).toHaveTextContent('south.txt')
  await user.click(screen.getByRole('button', { name: '用最近的备份恢复' }))
  await screen.findByRole('button', { name: '集市重开' })
  expect(screen.queryByRole('alert')).toBeNull()
})
