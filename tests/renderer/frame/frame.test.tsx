import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { succeeded } from '#contract/failure'
import { useSession } from '#renderer/state/session'
import { say, showSaving, showWhere } from '#renderer/state/status'
import { openWindow, project, summary } from '../../support/fake-window'

const pages = project([summary('a.txt'), summary('b.txt', { doubts: 2 })])

describe('the frame', () => {
  it('says where one is and leads to the screens, by mouse and by key', async () => {
    const { user } = await openWindow({}, pages)
    const screens = within(await screen.findByRole('navigation', { name: '页面' }))
    expect(screens.getByRole('button', { name: '文档库' })).toHaveAttribute('aria-current', 'page')
    await user.keyboard('{Control>},{/Control}')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('设置')
    await user.click(screens.getByRole('button', { name: '文档库' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('文档库')
  })

  it.each([['导出'], ['daochu'], ['zddc'], ['Go to Exp'], ['exp to']])('finds a command by typing %s', async (typed) => {
    const { user } = await openWindow({}, pages)
    await screen.findByRole('grid')
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('textbox', { name: '全部命令' }), typed)
    expect(await screen.findByRole('button', { name: /转到导出/u })).toBeVisible()
    expect(screen.queryByRole('button', { name: /转到标注/u })).not.toBeInTheDocument()
  })

  it('runs the command that was chosen in the palette', async () => {
    const { user } = await openWindow({}, pages)
    await screen.findByRole('grid')
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('textbox', { name: '全部命令' }), '打开设置{Enter}')
    expect(await screen.findByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  })

  it('lists the keys of this screen and those of every screen', async () => {
    const { user } = await openWindow({}, pages)
    await screen.findByRole('grid')
    await user.keyboard('?')
    const sheet = within(await screen.findByRole('dialog', { name: '快捷键' }))
    expect(sheet.getByText('本页：文档库')).toBeVisible()
    expect(sheet.getByText('处理最需要核对的一篇').closest('div')).toHaveTextContent(/N$/u)
    expect(sheet.getByText('全部命令').closest('div')).toHaveTextContent(/CtrlK$/u)
  })

  it('shows what happened last, and everything again in the log', async () => {
    const { user } = await openWindow({}, pages)
    await screen.findByRole('grid')
    act(() => say('library:removed', { count: 2 }))
    expect(screen.getByRole('status')).toHaveTextContent('已移出 2 篇文档')
    await user.keyboard('{Control>}j{/Control}')
    const log = within(await screen.findByRole('dialog', { name: '消息记录' }))
    expect(log.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      expect.stringContaining('已移出 2 篇文档'),
      expect.stringContaining('已打开项目 春季版面，共 2 篇文档。'),
    ])
  })

  it('says saved only as it is told, and where the caret is', async () => {
    await openWindow({}, pages)
    await screen.findByRole('grid')
    expect(screen.queryByText(/已保存/u)).not.toBeInTheDocument()
    act(() => showSaving({ kind: 'unsaved' }))
    expect(screen.getByText('尚未保存')).toBeVisible()
    act(() => {
      showSaving({ kind: 'saved', at: new Date(2026, 2, 2, 14, 2, 11) })
      showWhere('第 54 行')
    })
    expect(screen.getByText('已保存 14:02:11')).toBeVisible()
    expect(screen.getByText('第 54 行')).toBeVisible()
  })

  it('changes the language of everything at once, the log included', async () => {
    const { user, host } = await openWindow({}, pages)
    await user.keyboard('{Control>},{/Control}')
    await user.click(await screen.findByRole('radio', { name: 'English' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Settings')
    const line = within(screen.getByRole('contentinfo', { name: 'Status' }))
    expect(line.getByRole('status')).toHaveTextContent('Opened 春季版面: 2 documents.')
    expect(host.requests('preferences.set').at(-1)).toEqual({ language: 'en' })
  })

  it('turns dark and light, and remembers', async () => {
    const { user, host } = await openWindow({}, pages)
    await user.click(await screen.findByRole('button', { name: '切换深色或浅色' }))
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'))
    expect(host.requests('preferences.set').at(-1)).toEqual({ theme: 'dark' })
    expect(document.cookie).toContain('galley-theme=dark')
    await user.click(screen.getByRole('button', { name: '切换深色或浅色' }))
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'light'))
  })

  it('says for as long as it holds that a project can only be read, and why', async () => {
    await openWindow({}, project([summary('a.txt')], { readOnly: { code: 'project-held' } }))
    expect(await screen.findByText(/项目正在另一个 Galley 窗口中编辑/u)).toBeVisible()
    expect(screen.getByRole('button', { name: '导入' })).toBeDisabled()
    act(() => showSaving({ kind: 'saved', at: null }))
    expect(screen.queryByTestId('saved')).not.toBeInTheDocument()
  })

  it('says that the connection is lost, and reads the project again when it is back', async () => {
    const { host } = await openWindow({}, pages)
    await screen.findByRole('grid')
    act(() => host.connection('lost'))
    expect(screen.getByRole('alert')).toHaveTextContent('连接已断开')
    host.answer('projects.open', () => succeeded(project([summary('a.txt'), summary('c.txt')])))
    act(() => host.connection('open'))
    expect(await screen.findByRole('row', { name: /c\.txt/u })).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('runs the commands of the host’s menu', async () => {
    const { host } = await openWindow({}, pages)
    await screen.findByRole('grid')
    act(() => host.emit('host.command', { command: 'run', name: 'frame.go-settings' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('设置')
    host.answer('projects.open', () => succeeded(project([], { dir: '/papers/autumn', name: '秋季版面' })))
    act(() => host.emit('host.command', { command: 'open-project', dir: '/papers/autumn' }))
    expect(await screen.findByRole('button', { name: '项目：秋季版面' })).toBeVisible()
  })

  it('closes the project only after what is open was saved, and welcomes', async () => {
    const { user, host } = await openWindow({ 'projects.close': () => succeeded({}) }, pages)
    await user.click(await screen.findByRole('button', { name: '项目：春季版面' }))
    await user.click(await screen.findByRole('menuitem', { name: '关闭项目', hidden: true }))
    expect(await screen.findByRole('button', { name: /试用示例版面/u })).toBeVisible()
    expect(host.requests('projects.close')).toHaveLength(1)
    expect(useSession.getState().documents).toEqual([])
  })
})
