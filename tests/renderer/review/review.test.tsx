import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { failed, succeeded } from '#contract/failure'
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
      return succeeded({ hits: [{ document: 'south', article: 'a1', count: 2, before: '镇长', hit: '高岩', after: '说，集市' }] })
    },
  })
  await user.keyboard('/')
  await user.keyboard('高岩{Enter}')
  await waitFor(() => expect(headlines()).toEqual(['集市重开']))
  expect(asked).toContain('高岩')
  expect(screen.getByText('高岩', { selector: 'mark' }).parentElement).toHaveTextContent('2 × 镇长高岩说，集市')
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

test('links the chosen articles as one story, each with the first, and takes one out of it', async () => {
  const pages: Record<string, readonly ArticleRow[]> = { ...PAGES }
  const { user, host } = await openReview({
    'review.rows': ({ ids }) => succeeded({ documents: ids.map((id) => ({ id, rows: [...pages[id]!], failure: null })) }),
    'documents.change': ({ changes }) => {
      pages['south'] = [row('a1', { headline: '集市重开', sameStory: ['north/a1'] })]
      return succeeded({ changed: changes.map(({ id }) => ({ summary: summary(`${id}.txt`, { id }), undo: { id, edits: [{ kind: 'unlink-story', article: 'a1', to: 'north/a1' }] } })), failed: [] })
    },
  })
  await user.keyboard(' {ArrowDown}{ArrowDown} l')
  await screen.findByRole('img', { name: '同一报道：集市重开' })
  expect(changes(host)).toEqual([[{ id: 'south', edits: [{ kind: 'link-story', article: 'a1', to: 'north/a1' }] }]])
  await user.click(screen.getByRole('checkbox', { name: '已关联' }))
  expect(headlines()).toEqual(['堤坝加高', '集市重开'])
  await user.keyboard('{Escape}')
  await user.click(screen.getAllByRole('row')[1]!)
  await user.keyboard('{Shift>}L{/Shift}')
  await waitFor(() => expect(changes(host)).toHaveLength(2))
  expect(changes(host)[1]).toEqual([{ id: 'south', edits: [{ kind: 'unlink-story', article: 'a1', to: 'north/a1' }] }])
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

test('what has nothing in the column stands last, whichever way it is sorted', async () => {
  const { user } = await openReview()
  const date = () => within(screen.getAllByRole('row')[0]!).getByRole('button', { name: '日期' })
  await user.click(date())
  expect(headlines()).toEqual(['堤坝加高', '集市重开', '新桥通车'])
  await user.click(date())
  expect(headlines()).toEqual(['集市重开', '堤坝加高', '新桥通车'])
})

test('a view gets another name; it brings its words in the texts, and showing everything ends that search', async () => {
  const { user, host } = await openReview({ 'review.search': () => succeeded({ hits: [{ document: 'south', article: 'a1', count: 2, before: '', hit: '高岩', after: '' }] }) })
  await user.keyboard('/')
  await user.keyboard('高岩{Enter}')
  await waitFor(() => expect(headlines()).toEqual(['集市重开']))
  await user.click(screen.getByRole('button', { name: '视图' }))
  await user.type(await screen.findByRole('textbox', { name: '给当前视图取名' }), '高岩{Enter}')
  expect(host.requests('preferences.set').at(-1)).toMatchObject({ reviewViews: [{ name: '高岩', view: { search: '高岩' } }] })

  await user.click(screen.getByRole('button', { name: '视图' }))
  await user.click(await screen.findByRole('button', { name: '全部稿件，按版面排列' }))
  await waitFor(() => expect(headlines()).toHaveLength(3))
  expect(screen.getByRole('textbox', { name: '在正文中查找' })).toHaveValue('')

  await user.click(screen.getByRole('button', { name: '视图' }))
  await user.click(await screen.findByRole('button', { name: '重命名视图“高岩”' }))
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: '重命名视图“高岩”' }))
  await user.keyboard('高岩的稿件{Enter}')
  expect(host.requests('preferences.set').at(-1)).toMatchObject({ reviewViews: [{ name: '高岩的稿件', view: { search: '高岩' } }] })
  const named = await screen.findByRole('button', { name: '高岩的稿件' })
  await waitFor(() => expect(named).toHaveFocus())
  await user.click(named)
  await waitFor(() => expect(headlines()).toEqual(['集市重开']))
  expect(screen.getByRole('textbox', { name: '在正文中查找' })).toHaveValue('高岩')

  await user.click(screen.getByRole('button', { name: '视图' }))
  await user.click(await screen.findByRole('button', { name: '删除视图“高岩的稿件”' }))
  expect(host.requests('preferences.set').at(-1)).toMatchObject({ reviewViews: [] })
  expect(screen.getByRole('button', { name: '全部稿件，按版面排列' })).toHaveFocus()
})

test('says how many articles were changed, not how many were meant; and that nothing had to be', async () => {
  const { user } = await openReview({
    'documents.change': ({ changes }) =>
      succeeded({
        changed: changes.filter(({ id }) => id === 'north').map(({ id }) => ({ summary: summary(`${id}.txt`, { id }), undo: UNDO[0]! })),
        failed: [{ code: 'file-newer' as const, file: 'documents/south.json' }],
      }),
  })
  await user.keyboard('{Control>}a{/Control}sl')
  await screen.findByText('2 篇稿件设为剔除。')
  await user.keyboard('{Escape}st')
  await screen.findByText('这 1 篇稿件已是该状态。')
})

const FINDING = {
  check: 'mention-edge' as const, document: 'north', article: 'a1', span: null, values: { text: '高岩，', label: 'PER' },
  fix: { kind: 'edits' as const, edits: [{ kind: 'untag' as const, mention: 'm1' }] },
}

test('a finding goes when it is mended, comes back with undo and goes with redo; what was put aside stays so', async () => {
  const other = { ...FINDING, document: 'south', check: 'no-headline' as const, values: {}, fix: null }
  const { user } = await openReview({
    'review.check': () => succeeded({ findings: [FINDING, other] as never, counts: { 'mention-edge': 1, 'no-headline': 1 } }),
    'documents.change': ({ changes }) => succeeded({ changed: changes.map(({ id }) => ({ summary: summary(`${id}.txt`, { id }), undo: UNDO[0]! })), failed: [] }),
  })
  await user.keyboard('2')
  const rows = () => within(screen.getByRole('grid', { name: '检查' })).queryAllByRole('row').map((one) => one.getAttribute('aria-rowindex'))
  await screen.findByRole('grid', { name: '检查' })
  expect(rows()).toHaveLength(2)
  await user.keyboard('f')
  expect(rows()).toHaveLength(1)
  expect(screen.getByRole('button', { name: /^没有标题/u })).toHaveAttribute('aria-current', 'true')
  await user.keyboard('ff')
  expect(rows()).toHaveLength(2)
  await user.keyboard('a')
  await screen.findByText('已修正 1 处。')
  expect(rows()).toHaveLength(1)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await waitFor(() => expect(rows()).toHaveLength(1))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.keyboard('x')
  expect(rows()).toHaveLength(1)
  // The documents have changed since: coming back checks again, and does not bring back what was put aside.
  await user.keyboard('1')
  await user.keyboard('2')
  await waitFor(() => expect(rows()).toHaveLength(1))
  await user.keyboard('r')
  await waitFor(() => expect(rows()).toHaveLength(2))
})

test('a check that was stopped is offered again, and so is a count', async () => {
  const { user } = await openReview({
    'review.check': () => failed('cancelled'),
    'review.statistics': () => failed('cancelled'),
  })
  await user.keyboard('2')
  await screen.findByRole('button', { name: '检查项目' })
  await user.keyboard('3')
  await screen.findByRole('button', { name: '开始统计' })
})
