import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ExportChoice } from '#contract/calls/export'
import { failed, succeeded } from '#contract/failure'
import { useSession } from '#renderer/state/session'
import type { Answers } from '../../support/fake-host'
import { openWindow, project, summary } from '../../support/fake-window'

const pages = project([summary('a.txt', { id: 'd1', status: 'confirmed' }), summary('b.txt', { id: 'd2' })])

function preview({ format, confirmedOnly }: ExportChoice) {
  return succeeded({
    report: { documents: confirmedOnly ? 1 : 2, articles: 7, mentions: 31, leftOut: confirmedOnly ? { 'document-not-confirmed': 1 } : {} },
    sample: '{"id":"d1/a1","headline":"雨后"}\n{"id":"d1/a2","he',
    suggestedFile: `/papers/spring/exports/spring.${format}`,
  })
}

async function openExport(answers: Answers = {}, first = {}) {
  const window = await openWindow({ 'export.preview': preview, ...answers }, pages, first)
  await screen.findByRole('grid')
  await window.user.keyboard('{Alt>}6{/Alt}')
  await screen.findByText('31')
  return window
}

describe('the export', () => {
  it('says before anything is written what will be, and shows the first record', async () => {
    const { host } = await openExport()
    const report = within(screen.getByRole('region', { name: '将写入' }))
    expect(report.getByText('7')).toBeVisible()
    expect(report.getByText('没有遗漏，也没有改动。')).toBeVisible()
    expect(report.getByLabelText('首条记录').textContent).toBe('{\n  "id": "d1/a1",\n  "headline": "雨后"\n}')
    expect(screen.getByRole('textbox', { name: '文件' })).toHaveValue('/papers/spring/exports/spring.jsonl')
    expect(host.requests('export.write')).toEqual([])
  })

  it('says with reasons what is left out', async () => {
    const { user } = await openExport()
    await user.click(screen.getByRole('checkbox', { name: '只导出已确认的文档' }))
    expect(await screen.findByText('尚未确认的文档')).toHaveTextContent('1 尚未确认的文档')
  })

  it('writes what was chosen, and says where and how much', async () => {
    const { user, host } = await openExport({
      'export.write': ({ file }) => succeeded({ report: { documents: 2, articles: 7, mentions: 31, leftOut: {} }, file, bytes: 20480 }),
    })
    await user.click(screen.getByRole('radio', { name: 'JSON' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: '文件' })).toHaveValue('/papers/spring/exports/spring.json'))
    await user.click(screen.getByRole('button', { name: '写入文件' }))
    expect(await screen.findByText('已写入 /papers/spring/exports/spring.json（20,480 字节）。')).toBeVisible()
    expect(host.requests('export.write')).toEqual([
      { choice: { format: 'json', documents: null, confirmedOnly: false }, file: '/papers/spring/exports/spring.json' },
    ])
    expect(screen.queryByRole('button', { name: '在文件管理器中显示' })).not.toBeInTheDocument()
  })

  it('takes the documents that were chosen in the library', async () => {
    const { user, host } = await openWindow({ 'export.preview': preview }, pages)
    await user.click(await screen.findByRole('checkbox', { name: 'b.txt' }))
    await user.keyboard('{Alt>}6{/Alt}')
    expect(await screen.findByRole('radio', { name: '文档库中选中的 1 篇' })).toBeChecked()
    await waitFor(() => expect(host.requests('export.preview').at(-1)).toMatchObject({ documents: ['d2'] }))
  })

  it('shows where the host can show files', async () => {
    const { user, host } = await openExport(
      {
        'export.write': ({ file }) => succeeded({ report: { documents: 2, articles: 7, mentions: 31, leftOut: {} }, file, bytes: 1 }),
        'places.reveal': () => succeeded({}),
      },
      { capabilities: { nativeDialogs: true, pathsOfDroppedFiles: true, nativeMenu: true, revealFiles: true } },
    )
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: '在文件管理器中显示' }))
    expect(host.requests('places.reveal')).toEqual([{ path: '/papers/spring/exports/spring.jsonl' }])
  })

  it('says why nothing was written', async () => {
    const { user } = await openExport({ 'export.write': ({ file }) => failed('disk-full', { file }) })
    await user.click(screen.getByRole('button', { name: '写入文件' }))
    await waitFor(() => expect(screen.getByText(/磁盘已满/u)).toBeVisible())
    expect(screen.getByRole('button', { name: '写入文件' })).toBeEnabled()
  })

  it('does not write an empty file, and says what to do', async () => {
    await openWindow({ 'export.preview': () => succeeded({ report: { documents: 0, articles: 0, mentions: 0, leftOut: {} }, sample: '', suggestedFile: '/x.jsonl' }) }, pages)
    useSession.setState({ screen: 'export' })
    expect(await screen.findByText(/没有可导出的稿件/u)).toBeVisible()
    expect(screen.getByRole('button', { name: '写入文件' })).toBeDisabled()
  })

  it('asks for another place in a dialog of its own where the host has none', async () => {
    const { user } = await openExport({
      'places.list': ({ dir }) =>
        succeeded({ dir: dir ?? '/home', parent: '/', folders: [{ name: '交付', dir: `${dir}/交付`, isProject: false }], files: [] }),
    })
    await user.click(screen.getByRole('button', { name: '选择位置……' }))
    const dialog = within(await screen.findByRole('dialog', { name: '选择保存位置' }))
    await user.click(await dialog.findByRole('button', { name: '交付' }))
    const name = dialog.getByRole('textbox', { name: '文件名' })
    await user.clear(name)
    await user.type(name, '三月.jsonl')
    await user.click(dialog.getByRole('button', { name: '存到这里' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: '文件' })).toHaveValue('/papers/spring/exports/交付/三月.jsonl'))
  })
})
