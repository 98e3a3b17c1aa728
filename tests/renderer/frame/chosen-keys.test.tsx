import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FIRST_PREFERENCES } from '#contract/calls/app'
import { openWindow, project, startAnswer, summary } from '../../support/fake-window'

const pages = project([summary('north.txt', { id: 'north', doubts: 2 }), summary('south.txt', { id: 'south' })])

async function openSheet(keys?: Record<string, string[]>) {
  const window = await openWindow({}, pages, { preferences: startAnswer({ preferences: { ...FIRST_PREFERENCES, ...(keys && { keys }) } }).preferences })
  await screen.findByRole('grid')
  await window.user.keyboard('?')
  const sheet = await screen.findByRole('dialog')
  const rowOf = (name: string) => within(within(sheet).getByText(name).closest('div')!)
  return { ...window, sheet, rowOf, change: (name: string) => window.user.click(within(sheet).getByRole('button', { name: `为“${name}”换一个键` })) }
}

test('a command gets another key, which works at once and is kept; the old one does nothing any more', async () => {
  const { user, host, rowOf, change } = await openSheet()
  await change('筛选文档')
  expect(rowOf('筛选文档').getByText('请按新键；Esc 不更改')).toBeVisible()
  await user.keyboard('q')
  expect(rowOf('筛选文档').getByText('Q')).toBeVisible()
  expect(host.requests('preferences.set').at(-1)).toEqual({ keys: { 'library.filter': ['Q'] } })
  await user.keyboard('{Escape}')
  await user.keyboard('f')
  expect(screen.getByRole('textbox', { name: '按名称筛选' })).not.toHaveFocus()
  await user.keyboard('q')
  expect(screen.getByRole('textbox', { name: '按名称筛选' })).toHaveFocus()
})

test('a key that another command of the screen has, or one of all screens, is refused by that name', async () => {
  const { user, host, rowOf, change } = await openSheet()
  await change('筛选文档')
  await user.keyboard('n')
  expect(rowOf('筛选文档').getByRole('alert')).toHaveTextContent('N 已用于“处理最需要核对的一篇”。')
  await user.keyboard('?')
  expect(rowOf('筛选文档').getByRole('alert')).toHaveTextContent('? 已用于“快捷键”。')
  await user.keyboard('{Escape}')
  expect(rowOf('筛选文档').getByText('F')).toBeVisible()
  expect(host.requests('preferences.set')).toEqual([])
})

test('changed keys go back to what they were, one or all', async () => {
  const { user, host, sheet, rowOf } = await openSheet({ 'library.filter': ['Q'], 'library.neediest': ['F'] })
  await user.click(within(sheet).getByRole('button', { name: '恢复“筛选文档”原来的键' }))
  expect(rowOf('筛选文档').getByRole('alert')).toHaveTextContent('F 已用于“处理最需要核对的一篇”。')
  await user.click(within(sheet).getByRole('button', { name: '全部恢复原来的键' }))
  expect(host.requests('preferences.set').at(-1)).toEqual({ keys: {} })
  expect(rowOf('筛选文档').getByText('F')).toBeVisible()
  expect(rowOf('处理最需要核对的一篇').getByText('N')).toBeVisible()
})

test('what holds on every screen cannot be changed', async () => {
  const { sheet } = await openSheet()
  expect(within(sheet).queryByRole('button', { name: '为“全部命令”换一个键' })).toBeNull()
})
