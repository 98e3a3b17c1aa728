import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { watchSplitter } from '#renderer/state/splitter'
import { failed, succeeded } from '#contract/failure'
import type { SplitterState } from '#contract/calls/splitter'
import type { Answers } from '../../support/fake-host'
import { openWindow, project, summary } from '../../support/fake-window'

const learned = (change: Partial<SplitterState> = {}): SplitterState => ({ pages: 12, waiting: 0, isFollowed: true, run: null, ...change })

async function openSettings(answers: Answers = {}, opened = project([summary('b.txt', { id: 'd1' })])) {
  const window = await openWindow({ 'splitter.state': () => succeeded(learned()), ...answers }, opened)
  await window.user.keyboard('{Control>},{/Control}')
  return window
}

describe('what the splitter learned', () => {
  it('is told in the settings, and follows what is learned meanwhile', async () => {
    const { host } = await openSettings()
    const stop = watchSplitter()
    expect(await screen.findByText('已从 12 个版面学习。 新导入和未改动的版面按学到的习惯分稿。')).toBeVisible()
    act(() => host.emit('splitter.progress', { ...learned({ pages: 13, waiting: 2 }), changed: [] }))
    expect(screen.getByText('已从 13 个版面学习。 还有 2 个已确认的版面正在读取。')).toBeVisible()
    act(() => host.emit('splitter.progress', { ...learned({ pages: 0 }), changed: [] }))
    expect(screen.getByText('还没有学到什么：没有已确认的版面。')).toBeVisible()
    expect(screen.getByRole('button', { name: '清除学到的内容……' })).toBeDisabled()
    stop()
  })

  it('is forgotten only after a question', async () => {
    const { user, host } = await openSettings({ 'splitter.reset': () => succeeded(learned({ pages: 0, isFollowed: false })) })
    await waitFor(() => expect(screen.getByRole('button', { name: '清除学到的内容……' })).toBeEnabled())
    await user.click(screen.getByRole('button', { name: '清除学到的内容……' }))
    const question = within(await screen.findByRole('dialog', { name: '清除学到的内容？' }))
    await user.click(question.getAllByRole('button', { name: '取消' }).at(-1)!)
    expect(host.requests('splitter.reset')).toEqual([])
    await user.click(screen.getByRole('button', { name: '清除学到的内容……' }))
    await user.click(await screen.findByRole('button', { name: '清除' }))
    expect(await screen.findByText('还没有学到什么：没有已确认的版面。')).toBeVisible()
  })

  it('is written to a file and taken from one, with the app’s own dialog', async () => {
    const { user, host } = await openSettings({
      'places.list': ({ files }) => succeeded({ dir: '/papers', parent: '/', folders: [], files: files === 'profiles' ? [{ name: '晚报.galley-profile', path: '/papers/晚报.galley-profile' }] : [] }),
      'splitter.export': ({ file }) => succeeded({ file, bytes: 9 }),
      'splitter.import': () => failed('model-not-usable', { file: '晚报.galley-profile', details: { reason: 'damaged' } }),
    })
    await waitFor(() => expect(screen.getByRole('button', { name: '导出习惯文件……' })).toBeEnabled())
    await user.click(screen.getByRole('button', { name: '导出习惯文件……' }))
    await user.click(await screen.findByRole('button', { name: '存到这里' }))
    await waitFor(() => expect(host.requests('splitter.export')).toEqual([{ file: '/papers/春季版面.galley-profile' }]))
    await user.click(screen.getByRole('button', { name: '导入习惯文件……' }))
    await user.click(await screen.findByRole('button', { name: '晚报.galley-profile' }))
    await waitFor(() => expect(host.requests('splitter.import')).toEqual([{ file: '/papers/晚报.galley-profile' }]))
    expect(screen.getByText('已从 12 个版面学习。 新导入和未改动的版面按学到的习惯分稿。')).toBeVisible()
  })

  it('shows how far it is with splitting pages again, puts their rows right, and stops when asked', async () => {
    const { host, user } = await openWindow({ 'splitter.cancel': () => succeeded({}) }, project([summary('b.txt', { id: 'd1', articles: 3 })]))
    await screen.findByRole('grid')
    const stop = watchSplitter()
    act(() => host.emit('splitter.progress', { ...learned({ run: { done: 40, total: 300 } }), changed: [summary('b.txt', { id: 'd1', articles: 5 })] }))
    expect(screen.getByText('未改动的版面正在重新分稿')).toBeVisible()
    expect(screen.getByText('40 / 300')).toBeVisible()
    expect(within(screen.getByRole('row', { name: /b\.txt/u })).getByText('5')).toBeVisible()
    await user.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: '取消' }))
    expect(host.requests('splitter.cancel')).toHaveLength(1)
    act(() => host.emit('splitter.progress', { ...learned(), changed: [] }))
    expect(screen.queryByText('未改动的版面正在重新分稿')).not.toBeInTheDocument()
    stop()
  })
})
