import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import { useSession } from '#renderer/state/session'
import { openWindow, project, summary } from '../../support/fake-window'

const pages = project([
  summary('第2版.txt', { id: 'd2', articles: 5, doubts: 0, confidence: 0.97, importedAt: '2026-03-02T08:00:00Z' }),
  summary('第10版.txt', { id: 'd10', articles: 2, doubts: 3, confidence: 0.61, encoding: 'gb18030', importedAt: '2026-03-02T08:00:01Z' }),
  summary('副刊.txt', { id: 'fk', articles: 4, doubts: 1, status: 'confirmed', done: 4, importedAt: '2026-03-02T08:00:02Z' }),
])

/** The opened document is the desks' business: the host says that it has gone. */
const open = { 'documents.open': () => failed('no-such-document') }

function names(): string[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('button').textContent)
}

describe('the library', () => {
  it('shows of each document what state it is in and what needs attention', async () => {
    await openWindow({}, pages)
    const row = within(await screen.findByRole('row', { name: /第10版/u }))
    expect(row.getAllByRole('gridcell').slice(3).map((cell) => cell.textContent)).toEqual(['3', '61%', '2', '0', '0', 'GB18030 (GBK)', expect.any(String)])
    expect(row.getByRole('img', { name: '未处理' })).toBeVisible()
    expect(screen.getByText('3 篇文档 · 11 篇稿件 · 已确认 1 篇文档 · 4 处存疑')).toBeVisible()
  })

  it('sorts by a column, most doubts and least confidence first, and the other way round', async () => {
    const { user } = await openWindow({}, pages)
    await user.click(await screen.findByRole('button', { name: '存疑' }))
    expect(names()).toEqual(['第10版.txt', '副刊.txt', '第2版.txt'])
    expect(screen.getByRole('columnheader', { name: '存疑' })).toHaveAttribute('aria-sort', 'descending')
    await user.click(screen.getByRole('button', { name: '把握' }))
    expect(names()).toEqual(['第10版.txt', '副刊.txt', '第2版.txt'])
    await user.click(screen.getByRole('button', { name: '把握' }))
    expect(names()).toEqual(['第2版.txt', '副刊.txt', '第10版.txt'])
    await user.click(screen.getByRole('button', { name: '名称' }))
    expect(names().indexOf('第2版.txt')).toBeLessThan(names().indexOf('第10版.txt'))
  })

  it('filters by name; F goes to the filter, Escape takes it away', async () => {
    const { user } = await openWindow({}, pages)
    await screen.findByRole('grid')
    await user.keyboard('f')
    expect(screen.getByRole('textbox', { name: '按名称筛选' })).toHaveFocus()
    await user.keyboard('版')
    expect(names()).toEqual(['第2版.txt', '第10版.txt'])
    expect(screen.getByText(/显示 2 篇/u)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(names()).toHaveLength(3)
    await user.keyboard('没有这样的')
    expect(screen.getByText('没有名称包含“没有这样的”的文档')).toBeVisible()
  })

  it('opens the row that the arrows led to, with Enter, in Split', async () => {
    const { user, host } = await openWindow(open, pages)
    expect(await screen.findByRole('grid')).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(useSession.getState()).toMatchObject({ documentId: 'd10', screen: 'split' })
    expect(host.requests('preferences.set').at(-1)).toEqual({ lastDocument: { '/papers/spring': 'd10' } })
  })

  it('opens a document by its name, and by a double click on its row', async () => {
    const { user } = await openWindow(open, pages)
    await user.click(await screen.findByRole('button', { name: '副刊.txt' }))
    expect(useSession.getState()).toMatchObject({ documentId: 'fk', screen: 'split' })
    await user.keyboard('{Alt>}1{/Alt}')
    await user.dblClick(within(await screen.findByRole('row', { name: /第2版/u })).getByText('97%'))
    expect(useSession.getState()).toMatchObject({ documentId: 'd2', screen: 'split' })
  })

  it('opens with N the document that needs an editor most', async () => {
    const { user } = await openWindow(open, pages)
    await screen.findByRole('grid')
    await user.keyboard('n')
    expect(useSession.getState().documentId).toBe('d10')
  })

  it('chooses with Space, Shift and arrows, all with Ctrl+A, none with Escape', async () => {
    const { user } = await openWindow({}, pages)
    await screen.findByRole('grid')
    await user.keyboard(' ')
    expect([...useSession.getState().chosen]).toEqual(['d2'])
    await user.keyboard('{Escape}{Shift>}{ArrowDown}{/Shift}')
    expect([...useSession.getState().chosen]).toEqual(['d2', 'd10'])
    await user.keyboard('{Control>}a{/Control}')
    expect(useSession.getState().chosen.size).toBe(3)
    expect(screen.getByText(/选中 3 篇/u)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(useSession.getState().chosen.size).toBe(0)
  })

  it('removes documents only once it was asked, and says where they went', async () => {
    const { user, host } = await openWindow({ 'documents.remove': ({ ids }) => succeeded({ removed: ids, failure: null }) }, pages)
    await user.click(await screen.findByRole('checkbox', { name: '第10版.txt' }))
    screen.getByRole('grid').focus()
    await user.keyboard('{Delete}')
    const dialog = within(await screen.findByRole('dialog', { name: '移出 1 篇文档？' }))
    expect(dialog.getByText('第10版.txt')).toBeVisible()
    expect(host.requests('documents.remove')).toEqual([])
    await user.click(dialog.getByRole('button', { name: '移出项目' }))
    await waitFor(() => expect(names()).toEqual(['第2版.txt', '副刊.txt']))
    expect(screen.getByRole('status')).toHaveTextContent('已移出 1 篇文档，文件在 backups 文件夹中。')
  })

  it('keeps a document that cannot be removed, and says why', async () => {
    const { user } = await openWindow({ 'documents.remove': () => succeeded({ removed: [], failure: { code: 'cannot-write', file: '第2版.json' } }) }, pages)
    await screen.findByRole('grid')
    await user.keyboard('{Delete}')
    await user.click(await screen.findByRole('button', { name: '移出项目' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('无法写入 第2版.json'))
    expect(names()).toHaveLength(3)
  })

  it('removes nothing from a project that can only be read', async () => {
    const { user } = await openWindow({}, { ...pages, readOnly: { code: 'project-read-only' } })
    await screen.findByRole('grid')
    await user.keyboard('{Delete}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('says what an empty library is for', async () => {
    await openWindow({}, project())
    expect(await screen.findByRole('button', { name: '导入文件夹……' })).toBeVisible()
  })

  it('draws a screenful of 10,000 documents, not all', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => summary(`${i}.txt`, { id: `d${i}` }))
    const { user } = await openWindow({}, project(many))
    expect(await screen.findByRole('grid')).toHaveAttribute('aria-rowcount', '10001')
    expect(screen.getAllByRole('row').length).toBeLessThan(80)
    await user.keyboard('{End}')
    expect(screen.getByRole('grid')).toHaveAttribute('aria-activedescendant', 'row-d9999')
  })
})

const hits = [
  { id: 'd2', start: 120, end: 123, before: '市长', hit: '安小冉', after: '说，雨季' },
  { id: 'fk', start: 9, end: 12, before: '诗人', hit: '安小冉', after: '的新作' },
]

describe('the search over all texts', () => {
  it('finds while one types, and opens a hit at its place', async () => {
    const { user, host } = await openWindow({ ...open, 'documents.search': () => succeeded({ hits, more: false }) }, pages)
    await screen.findByRole('grid')
    await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}')
    expect(screen.getByRole('textbox', { name: '在全部文稿中查找' })).toHaveFocus()
    await user.keyboard('安小冉')
    expect(await screen.findByText('找到 2 处“安小冉”')).toBeVisible()
    expect(host.requests('documents.search').at(-1)).toEqual({ query: '安小冉', limit: 500 })
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(useSession.getState()).toMatchObject({ documentId: 'fk', screen: 'split' })
  })

  it('keeps the hits for when one comes back', async () => {
    const { user } = await openWindow({ ...open, 'documents.search': () => succeeded({ hits, more: true }) }, pages)
    await user.type(await screen.findByRole('textbox', { name: '在全部文稿中查找' }), '安小冉')
    await user.click(await screen.findByRole('option', { name: /市长/u }))
    await user.keyboard('{Alt>}1{/Alt}')
    expect(await screen.findByText(/先列出前 2 处“安小冉”/u)).toBeVisible()
  })

  it('waits for an input method, and then searches what it made', async () => {
    const { host } = await openWindow({ 'documents.search': () => succeeded({ hits: [], more: false }) }, pages)
    const field = await screen.findByRole('textbox', { name: '在全部文稿中查找' })
    fireEvent.compositionStart(field)
    fireEvent.change(field, { target: { value: 'an' } })
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.change(field, { target: { value: '安' } })
    fireEvent.compositionEnd(field)
    expect(await screen.findByText('没有找到“安”')).toBeVisible()
    expect(host.requests('documents.search').map(({ query }) => query)).toEqual(['安'])
  })

  it('drops the answer to an older question', async () => {
    let first: () => void = () => undefined
    const { user } = await openWindow(
      {
        'documents.search': ({ query }) =>
          query === '安' ? new Promise((resolve) => (first = () => resolve(succeeded({ hits, more: false })))) : succeeded({ hits: [], more: false }),
      },
      pages,
    )
    const field = await screen.findByRole('textbox', { name: '在全部文稿中查找' })
    await user.type(field, '安{Enter}')
    await user.type(field, '吉{Enter}')
    expect(await screen.findByText('没有找到“安吉”')).toBeVisible()
    first()
    await user.click(screen.getByRole('button', { name: '清除查找' }))
    expect(await screen.findByRole('grid')).toBeVisible()
  })
})
