import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AnswerOf } from '#contract/calls'
import type { StagedFile } from '#contract/calls/import'
import { failed, succeeded } from '#contract/failure'
import { useSession } from '#renderer/state/session'
import type { Answers, FakeHost } from '../../support/fake-host'
import { openWindow, project, summary } from '../../support/fake-window'

function staged(name: string, change: Partial<StagedFile> = {}): StagedFile {
  return { index: 0, name, bytes: 900, encoding: 'utf-8', fits: ['utf-8'], sample: '汐岭日报', known: false, problem: null, ...change }
}

function batch(...files: StagedFile[]): AnswerOf<'import.stage'> {
  const encodings: Record<string, number> = {}
  for (const file of files) encodings[file.encoding ?? 'none'] = (encodings[file.encoding ?? 'none'] ?? 0) + 1
  return { batch: 'b1', files: files.length, encodings, shown: files }
}

const started: Answers = { 'import.start': () => succeeded({ job: 'j1' }), 'documents.open': () => failed('no-such-document') }

function drop(...files: File[]): void {
  const items = files.map((file) => ({ kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => null }))
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], items, files } })
}

const page = new File(['版面文字'], '第2版.txt', { type: 'text/plain' })

function end(host: FakeHost, result: Partial<AnswerOf<'import.stage'>> & { imported?: string[]; known?: string[]; refused?: [] | [{ code: 'not-text'; file: string }]; cancelled?: boolean }): void {
  act(() => host.emit('import.ended', { job: 'j1', result: { imported: [], known: [], refused: [], cancelled: false, ...result } }))
}

describe('an import', () => {
  it('asks nothing when every file is plain UTF-8, and opens a single page', async () => {
    const { host } = await openWindow({ ...started, 'import.stage': () => succeeded(batch(staged('第2版.txt'))) }, project())
    await screen.findByRole('button', { name: '导入文件夹……' })
    drop(page)
    await waitFor(() => expect(host.requests('import.start')).toEqual([{ batch: 'b1', encodings: {}, profile: { kind: 'project' } }]))
    expect(host.requests('import.stage')).toEqual([{ batch: null, items: [{ kind: 'bytes', name: '第2版.txt', base64: Buffer.from('版面文字').toString('base64') }] }])
    act(() => host.emit('import.progress', { job: 'j1', done: 1, total: 1, rate: 4, secondsLeft: 0, added: [summary('第2版.txt', { id: 'd1' })] }))
    end(host, { imported: ['d1'] })
    await waitFor(() => expect(useSession.getState()).toMatchObject({ documentId: 'd1', screen: 'split' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('makes a project where none is open, named after what came in', async () => {
    const { host } = await openWindow({
      ...started,
      'import.stage': () => succeeded(batch(staged('第2版.txt'))),
      'projects.suggestFolder': ({ name }) => succeeded({ dir: `/papers/${name}` }),
      'projects.create': ({ dir, name }) => succeeded(project([], { dir, name })),
    })
    await screen.findByRole('button', { name: /试用示例版面/u })
    drop(page)
    await waitFor(() => expect(host.requests('import.start')).toHaveLength(1))
    expect(host.requests('projects.create')).toEqual([{ dir: '/papers/第2版', name: '第2版' }])
  })

  it('shows how far it is, and stops when asked; what is done stays', async () => {
    const { host, user } = await openWindow({ ...started, 'import.cancel': () => succeeded({}), 'import.stage': () => succeeded(batch(staged('a.txt'), staged('b.txt', { index: 1 }))) }, project())
    await screen.findByRole('button', { name: '导入文件夹……' })
    drop(page, page)
    await waitFor(() => expect(host.requests('import.start')).toHaveLength(1))
    act(() => host.emit('import.progress', { job: 'j1', done: 120, total: 2000, rate: 60.4, secondsLeft: 31.2, added: [summary('a.txt', { id: 'd1' })] }))
    expect(screen.getByText('正在导入：120 / 2,000')).toBeVisible()
    expect(screen.getByText('每秒 60 个')).toBeVisible()
    expect(screen.getByText('约剩 32 秒')).toBeVisible()
    expect(screen.getByRole('row', { name: /a\.txt/u })).toBeVisible()
    await user.click(screen.getByRole('button', { name: '停止导入' }))
    expect(host.requests('import.cancel')).toEqual([{ job: 'j1' }])
    end(host, { imported: ['d1', 'd2'], cancelled: true })
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('导入已停止，已完成的保留：新增 2，已有 0，未导入 0。'))
    expect(screen.getByRole('row', { name: /a\.txt/u })).toBeVisible()
  })

  it('lists at the end what was left out, with reasons', async () => {
    const { host } = await openWindow({ ...started, 'import.stage': () => succeeded(batch(staged('a.txt'))) }, project([summary('b.txt')]))
    await screen.findByRole('grid')
    drop(page)
    await waitFor(() => expect(host.requests('import.start')).toHaveLength(1))
    end(host, { known: ['a.txt'], refused: [{ code: 'not-text', file: '照片.txt' }] })
    const result = within(await screen.findByRole('dialog', { name: '导入结果' }))
    expect(result.getByText('1 个文件项目中已有，没有重复导入')).toBeVisible()
    expect(result.getByRole('listitem')).toHaveTextContent('照片.txt 不是文本文件')
  })

  it('takes one import at a time', async () => {
    const { host } = await openWindow({ ...started, 'import.stage': () => succeeded(batch(staged('a.txt'))) }, project([summary('b.txt')]))
    await screen.findByRole('grid')
    drop(page)
    await waitFor(() => expect(host.requests('import.start')).toHaveLength(1))
    drop(page)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('上一次导入还没有结束'))
    expect(host.requests('import.stage')).toHaveLength(1)
  })

  it('says so when there is no text among the files', async () => {
    await openWindow({ 'import.stage': () => succeeded(batch()), 'import.discard': () => succeeded({}) }, project([summary('b.txt')]))
    await screen.findByRole('grid')
    drop(page)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('没有文本文件'))
  })

  it('is refused in a project that can only be read', async () => {
    const { host } = await openWindow({}, project([summary('b.txt')], { readOnly: { code: 'project-held' } }))
    await screen.findByRole('grid')
    fireEvent.dragEnter(window, { dataTransfer: { types: ['Files'] } })
    expect(screen.getByText('项目只读，不能导入')).toBeVisible()
    drop(page)
    expect(host.requests('import.stage')).toEqual([])
  })

  it('sends paths where the host reads dropped files by itself, and opens a project that is dropped', async () => {
    const { host } = await openWindow(
      {
        'places.list': () => succeeded({ dir: '/papers', parent: '/', folders: [{ name: '秋季', dir: '/papers/秋季', isProject: true }], files: [] }),
      },
      project([summary('b.txt')]),
      { capabilities: { nativeDialogs: true, pathsOfDroppedFiles: true, nativeMenu: true, revealFiles: true } },
    )
    await screen.findByRole('grid')
    drop(Object.assign(new File([], '秋季'), { path: '/papers/秋季' }))
    await waitFor(() => expect(host.requests('projects.open')).toContainEqual({ dir: '/papers/秋季' }))
  })
})

const guessed = [
  staged('坏.txt', { index: 2, encoding: null, fits: [], sample: '', problem: { code: 'not-text', file: '坏.txt', details: { position: 40 } } }),
  staged('甲.txt', { index: 0, encoding: 'gb18030', fits: ['gb18030', 'big5'], sample: '甲版样文' }),
  staged('乙.txt', { index: 1, encoding: 'gb18030', fits: ['gb18030', 'big5'], sample: '乙版样文' }),
]

async function openSheet(answers: Answers = {}) {
  const window = await openWindow({ ...started, 'import.stage': () => succeeded(batch(...guessed)), ...answers }, project([summary('b.txt')]))
  await screen.findByRole('grid')
  drop(page)
  return { ...window, sheet: within(await screen.findByRole('dialog', { name: '导入 3 个文件' })) }
}

describe('the import sheet', () => {
  it('is shown where an encoding is a guess: files with problems first, and how each reads', async () => {
    const { sheet, user } = await openSheet()
    expect(sheet.getByText('编码：无法识别 1 · GB18030 (GBK) 2')).toBeVisible()
    const files = sheet.getAllByRole('option').map((option) => option.textContent)
    expect(files[0]).toContain('坏.txt不能导入')
    await user.click(sheet.getByRole('option', { name: /甲\.txt/u }))
    expect(sheet.getByLabelText('样文')).toHaveTextContent('甲版样文')
    expect(sheet.getByRole('button', { name: '导入 2 个文件' })).toBeEnabled()
  })

  it('shows the text in another encoding at once, and imports all guessed files with the one that was chosen', async () => {
    const { sheet, user, host } = await openSheet({ 'import.sample': ({ encoding }) => succeeded({ sample: `按 ${encoding} 读` }) })
    await user.click(sheet.getByRole('option', { name: /甲\.txt/u }))
    await user.click(sheet.getByRole('combobox', { name: '“甲.txt”的编码' }))
    await user.click(await screen.findByRole('option', { name: 'Big5', hidden: true }))
    expect(await sheet.findByText('按 big5 读')).toBeVisible()
    await user.click(sheet.getByRole('button', { name: '导入 2 个文件' }))
    expect(host.requests('import.start')).toEqual([{ batch: 'b1', encodings: { 0: 'big5', 1: 'big5' }, profile: { kind: 'project' } }])
  })

  it('splits with what the project learned, with Galley as it comes, or with a profile from a file', async () => {
    const { sheet, user, host } = await openSheet({
      'places.list': () => succeeded({ dir: '/papers', parent: '/', folders: [], files: [{ name: '晚报.galley-profile', path: '/papers/晚报.galley-profile' }] }),
    })
    const profile = sheet.getByRole('combobox', { name: '分稿所用的习惯' })
    expect(profile).toHaveValue('本项目学到的')
    await user.click(profile)
    await user.click(await screen.findByRole('option', { name: '选择习惯文件……', hidden: true }))
    await user.click(await screen.findByRole('button', { name: '晚报.galley-profile' }))
    await waitFor(() => expect(profile).toHaveValue('习惯文件 晚报.galley-profile'))
    await user.click(sheet.getByRole('button', { name: '导入 2 个文件' }))
    await waitFor(() => expect(host.requests('import.start')).toEqual([{ batch: 'b1', encodings: {}, profile: { kind: 'file', path: '/papers/晚报.galley-profile' } }]))
  })

  it('imports nothing when it is closed', async () => {
    const { sheet, user, host } = await openSheet({ 'import.discard': () => succeeded({}) })
    await user.click(sheet.getAllByRole('button', { name: '不导入' })[0] as HTMLElement)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(host.requests('import.discard')).toEqual([{ batch: 'b1' }])
    expect(host.requests('import.start')).toEqual([])
    expect(screen.getByRole('status')).toHaveTextContent('没有导入任何文件。')
  })
})
