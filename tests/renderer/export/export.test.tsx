import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { FORMATS } from '#core/export/formats'
import type { AnswerOf, RequestOf } from '#contract/calls'
import { USUAL_EXPORT, type ExportChoice, type ExportFormat } from '#contract/calls/export'
import { failed, succeeded, type Answer } from '#contract/failure'
import { useExportSettings } from '#renderer/screens/export/export-choice'
import { useSession } from '#renderer/state/session'
import type { Answers } from '../../support/fake-host'
import { openWindow, project, summary } from '../../support/fake-window'

const pages = project([summary('a.txt', { id: 'd1', status: 'confirmed' }), summary('b.txt', { id: 'd2' })])
const REPORT = { documents: 2, articles: 7, mentions: 31, leftOut: {}, splits: null }

const formats = () =>
  succeeded({
    formats: Object.entries(FORMATS).map(([format, { unit, options, splits }]) => {
      return { format: format as ExportFormat, unit, options: [...options], splits, whole: format === 'galley' }
    }),
  })

function preview({ format }: ExportChoice) {
  const samples = [{ file: 'articles.jsonl', text: '{"id":"d1/a1","headline":"雨后"}\n{"id":"d1/a2","he', cut: true }]
  return succeeded({ samples, layout: 'file' as const, suggested: `/papers/spring/exports/spring.${format}` })
}

function count({ choice }: RequestOf<'export.count'>) {
  return succeeded({ report: { ...REPORT, leftOut: choice.confirmedOnly ? { 'document-not-confirmed': 1 } : {} } })
}

const wrote = ({ path }: RequestOf<'export.write'>) => succeeded({ report: REPORT, path, bytes: 20480, files: 1 })

async function openExport(answers: Answers = {}, first = {}) {
  const all = { 'export.formats': formats, 'export.preview': preview, 'export.count': count, 'export.cancel': () => succeeded({}), ...answers }
  const window = await openWindow(all, pages, first)
  await screen.findByRole('grid')
  act(() => useSession.setState({ screen: 'export' }))
  await screen.findByText('31')
  return window
}

/** The list is laid out by the browser, which is not here: it counts as hidden. */
async function chooseFormat(user: UserEvent, name: string) {
  await user.click(screen.getByRole('combobox', { name: '格式' }))
  const options = await screen.findAllByRole('option', { hidden: true })
  await user.click(options.find(({ firstChild }) => firstChild?.firstChild?.textContent === name)!)
}

const button = (name = '写出') => screen.getByRole('button', { name })

beforeEach(() => useExportSettings.setState(useExportSettings.getInitialState(), true))

describe('the export', () => {
  it('says before anything is written what will be, and shows how it begins', async () => {
    const { host } = await openExport()
    const report = within(screen.getByRole('region', { name: '将写入' }))
    expect(report.getByText('7')).toBeVisible()
    expect(report.getByText('没有遗漏，也没有改动。')).toBeVisible()
    expect(report.getByLabelText('开头预览').textContent).toBe('{\n  "id": "d1/a1",\n  "headline": "雨后"\n} …')
    expect(screen.getByRole('textbox', { name: '文件' })).toHaveValue('/papers/spring/exports/spring.jsonl')
    expect(host.requests('export.write')).toEqual([])
  })

  it('says with reasons what is left out', async () => {
    const { user } = await openExport()
    await user.click(screen.getByRole('checkbox', { name: '只导出已确认的文档' }))
    expect(await screen.findByText('尚未确认的文档')).toHaveTextContent('1 尚未确认的文档')
  })

  it('writes what was chosen, and says where and how much', async () => {
    const { user, host } = await openExport({ 'export.write': wrote })
    await chooseFormat(user, 'JSON')
    await waitFor(() => expect(screen.getByRole('textbox', { name: '文件' })).toHaveValue('/papers/spring/exports/spring.json'))
    await waitFor(() => expect(button()).toBeEnabled())
    await user.click(button())
    expect(await screen.findByText('已写入 /papers/spring/exports/spring.json（20,480 字节）。')).toBeVisible()
    expect(host.requests('export.write')).toMatchObject([
      { choice: { ...USUAL_EXPORT, format: 'json' }, path: '/papers/spring/exports/spring.json', replace: false },
    ])
    expect(screen.queryByRole('button', { name: '在文件管理器中显示' })).not.toBeInTheDocument()
  })

  it('offers of each format the options that matter to it', async () => {
    const { user, host } = await openExport()
    expect(screen.queryByRole('radiogroup', { name: '位置单位' })).not.toBeInTheDocument()
    await chooseFormat(user, 'doccano JSONL')
    await user.click(within(screen.getByRole('radiogroup', { name: '位置单位' })).getByText('UTF-16（doccano 界面）'))
    await user.click(screen.getByRole('checkbox', { name: '未开始' }))
    await user.click(screen.getByRole('checkbox', { name: '人名' }))
    await waitFor(() =>
      expect(host.requests('export.count').at(-1)?.choice).toMatchObject({
        format: 'doccano', statuses: ['doing', 'done'], labels: [], options: { unit: 'utf16' },
      }),
    )
  })

  it('divides for training, and says how large each part is', async () => {
    const splits = { train: { articles: 5, mentions: 20 }, dev: { articles: 1, mentions: 5 }, test: { articles: 1, mentions: 6 } }
    const { user, host } = await openExport({ 'export.count': ({ choice }) => succeeded({ report: { ...REPORT, splits: choice.split && splits } }) })
    await user.click(screen.getByRole('switch', { name: /^划分训练集/u }))
    expect(await screen.findByText('5 篇稿件（71%）')).toBeVisible()
    const seed = screen.getByRole('textbox', { name: '种子' })
    await user.clear(seed)
    await user.type(seed, '春')
    await user.click(screen.getByRole('checkbox', { name: '同一天的稿件' }))
    await waitFor(() =>
      expect(host.requests('export.count').at(-1)?.choice.split).toEqual({
        shares: { train: 80, dev: 10, test: 10 }, seed: '春', together: { nearDuplicates: true, pages: true, dates: true }, stratify: true,
      }),
    )
  })

  it('takes the documents that were chosen in the library', async () => {
    const { user, host } = await openWindow({ 'export.formats': formats, 'export.preview': preview, 'export.count': count, 'export.cancel': () => succeeded({}) }, pages)
    await user.click(await screen.findByRole('checkbox', { name: 'b.txt' }))
    act(() => useSession.setState({ screen: 'export' }))
    expect(await screen.findByRole('radio', { name: '文档库中选中的 1 篇' })).toBeChecked()
    await waitFor(() => expect(host.requests('export.count').at(-1)?.choice).toMatchObject({ documents: ['d2'] }))
  })

  it('shows where the host can show files', async () => {
    const { user, host } = await openExport(
      { 'export.write': wrote, 'places.reveal': () => succeeded({}) },
      { capabilities: { nativeDialogs: true, pathsOfDroppedFiles: true, nativeMenu: true, revealFiles: true } },
    )
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: '在文件管理器中显示' }))
    expect(host.requests('places.reveal')).toEqual([{ path: '/papers/spring/exports/spring.jsonl' }])
  })

  it('asks before it replaces an export', async () => {
    const { user, host } = await openExport({ 'export.write': (request) => (request.replace ? wrote(request) : failed('target-exists', { file: request.path })) })
    await user.click(button())
    const dialog = await screen.findByRole('dialog', { name: '此处已有导出结果' })
    await user.click(within(dialog).getByRole('button', { name: '替换' }))
    await waitFor(() => expect(host.requests('export.write').map(({ replace }) => replace)).toEqual([false, true]))
    expect(await screen.findByText(/^已写入 \/papers\/spring\/exports\/spring\.jsonl（/u)).toBeVisible()
  })

  it('says that nothing can be divided while no part has a share', async () => {
    const { user } = await openExport()
    await user.click(screen.getByRole('switch', { name: /^划分训练集/u }))
    for (const name of ['训练', '验证', '测试']) {
      await user.clear(screen.getByRole('textbox', { name }))
      await user.type(screen.getByRole('textbox', { name }), '0')
    }
    expect(await screen.findByRole('alert')).toHaveTextContent('三个比例都是 0')
  })

  it('says how far it is and can be stopped', async () => {
    let end: (answer: Answer<AnswerOf<'export.write'>>) => void = () => undefined
    const { user, host } = await openExport({
      'export.write': () => new Promise((resolve) => (end = resolve)),
      'export.cancel': () => {
        end(failed('cancelled'))
        return succeeded({})
      },
    })
    await user.click(button())
    await waitFor(() => expect(host.requests('export.write')).toHaveLength(1))
    host.emit('export.progress', { job: host.requests('export.write')[0]!.job, done: 1, total: 2 })
    expect(await screen.findByText('正在写入：1 / 2 篇文档')).toBeVisible()
    await user.click(button('停止'))
    expect(await screen.findByText('导出已停止，没有写入任何文件。')).toBeVisible()
    expect(button()).toBeEnabled()
  })

  it('says why nothing was written', async () => {
    const { user } = await openExport({ 'export.write': ({ path }) => failed('disk-full', { file: path }) })
    await user.click(button())
    await waitFor(() => expect(screen.getByText(/磁盘已满/u)).toBeVisible())
    expect(button()).toBeEnabled()
  })

  it('does not write an empty file, and says what to do', async () => {
    const none = { ...REPORT, documents: 0, articles: 0, mentions: 0 }
    await openWindow({ 'export.formats': formats, 'export.preview': preview, 'export.count': () => succeeded({ report: none }), 'export.cancel': () => succeeded({}) }, pages)
    useSession.setState({ screen: 'export' })
    expect(await screen.findByText(/没有可导出的稿件/u)).toBeVisible()
    expect(button()).toBeDisabled()
  })

  it('asks for another place in a dialog of its own where the host has none', async () => {
    const { user } = await openExport({
      'places.list': ({ dir }) =>
        succeeded({ dir: dir ?? '/home', parent: '/', folders: [{ name: '交付', dir: `${dir}/交付`, isProject: false }], files: [] }),
    })
    await user.click(button('选择位置……'))
    const dialog = within(await screen.findByRole('dialog', { name: '选择保存位置' }))
    await user.click(await dialog.findByRole('button', { name: '交付' }))
    const name = dialog.getByRole('textbox', { name: '文件名' })
    await user.clear(name)
    await user.type(name, '三月.jsonl')
    await user.click(dialog.getByRole('button', { name: '存到这里' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: '文件' })).toHaveValue('/papers/spring/exports/交付/三月.jsonl'))
  })
})
