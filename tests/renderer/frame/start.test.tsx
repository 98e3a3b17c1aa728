import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import { FIRST_PREFERENCES } from '#contract/calls/app'
import { openWindow, project, startAnswer, summary } from '../../support/fake-window'

describe('the start', () => {
  it('welcomes a person who has nothing open, with every way in', async () => {
    await openWindow()
    for (const name of [/^打开文件 ?选择/u, /^打开文件夹/u, /^打开项目/u, /^试用示例版面/u]) {
      expect(screen.getByRole('button', { name })).toBeVisible()
    }
  })

  it('speaks the language of the system', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB'])
    await openWindow()
    expect(await screen.findByRole('button', { name: /Try the sample pages/u })).toBeVisible()
    expect(document.documentElement.lang).toBe('en')
  })

  it('speaks the language that was chosen, whatever the system speaks', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en'])
    await openWindow({}, null, { preferences: { ...FIRST_PREFERENCES, language: 'zh-CN' } })
    expect(await screen.findByRole('button', { name: /试用示例版面/u })).toBeVisible()
  })

  it('comes back to the last project, in its library', async () => {
    const { host } = await openWindow({ 'projects.open': () => succeeded(project([summary('a.txt')])) }, null, {
      preferences: { ...FIRST_PREFERENCES, lastProject: '/papers/spring' },
    })
    expect(await screen.findByRole('row', { name: /a\.txt/u })).toBeVisible()
    expect(host.requests('projects.open')).toEqual([{ dir: '/papers/spring' }])
  })

  it('says why the last project cannot be opened, and welcomes', async () => {
    await openWindow({ 'projects.open': () => failed('file-missing', { file: '/papers/spring' }) }, null, {
      preferences: { ...FIRST_PREFERENCES, lastProject: '/papers/spring' },
    })
    expect(await screen.findByRole('status')).toHaveTextContent('找不到 /papers/spring')
    expect(screen.getByRole('button', { name: /试用示例版面/u })).toBeVisible()
  })

  it('says what to do when the host does not answer', async () => {
    await openWindow({ 'app.start': () => failed('not-allowed') })
    expect(await screen.findByText(/没有执行任何操作/u)).toBeVisible()
    expect(screen.getByRole('button', { name: '重新载入窗口' })).toBeVisible()
  })

  it('imports what Galley was started with', async () => {
    const { host } = await openWindow(
      {
        'places.list': () => succeeded({ dir: '/', parent: null, folders: [], files: [] }),
        'import.stage': () => succeeded({ batch: 'b1', files: 0, encodings: {}, shown: [] }),
        'import.discard': () => succeeded({}),
      },
      project(),
      { openPaths: ['/in/page.txt'] },
    )
    await waitFor(() => expect(host.requests('import.stage')).toEqual([{ batch: null, items: [{ kind: 'path', path: '/in/page.txt' }] }]))
  })

  it('opens a recent project, and forgets one', async () => {
    const recentProjects = ['秋季', '冬季'].map((name) => ({ dir: `/papers/${name}`, name, openedAt: '2026-01-05T08:00:00Z' }))
    const { host, user } = await openWindow({}, null, { preferences: { ...FIRST_PREFERENCES, recentProjects } })
    const recent = within(await screen.findByRole('region', { name: '最近的项目' }))
    await user.click(recent.getByRole('button', { name: '从列表中移去“秋季”' }))
    expect(host.requests('preferences.set').at(-1)?.recentProjects).toMatchObject([{ name: '冬季' }])
    await user.click(recent.getByRole('button', { name: /冬季.*\/papers\/冬季/u }))
    expect(host.requests('projects.open')).toEqual([{ dir: '/papers/冬季' }])
  })

  it('shows notices of the start in the status line', async () => {
    await openWindow({ 'app.start': () => succeeded(startAnswer({ notices: [{ code: 'interrupted-write', file: '第2版' }] })) })
    expect(await screen.findByRole('status')).toHaveTextContent('上次写入 第2版 时中断')
  })
})
