import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { AnnotationLook } from '#contract/calls/annotations'
import { succeeded } from '#contract/failure'
import { useSession } from '#renderer/state/session'
import { openWindow, project, summary } from '../../support/fake-window'

const LOOK: AnnotationLook = {
  format: 'doccano', files: 1, encodings: [], texts: 3, mentions: 6, repaired: 0,
  units: { codepoint: 1, utf16: 0, either: 2 },
  labels: [{ name: 'per', mentions: 4, known: false }, { name: 'SHIP', mentions: 1, known: false }],
  found: { same: 1, quotes: 1, none: 1 }, placed: 4, known: 1, elsewhere: 1,
  absent: { count: 1, listed: [{ where: 'a.jsonl, line 3', reason: 'no-such-text', detail: '1' }] },
  lost: { count: 1, listed: [{ where: 'a.jsonl, line 1', reason: 'quote-not-found', detail: 'SHIP 澄江号' }] },
}

const change = { id: 'b', edits: [{ kind: 'tag' as const, label: 'PER', spans: [{ start: 0, end: 2 }] }] }

function dropJsonl(): void {
  const file = new File(['{}'], 'a.jsonl')
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], items: [{ kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => null }], files: [file] } })
}

it('says what was found and what cannot be placed, and takes it in with the labels that were chosen, as one step', async () => {
  const { host, user } = await openWindow(
    {
      'import.stage': () => succeeded({ batch: 'b1', files: 1, encodings: {}, shown: [] }),
      'import.discard': () => succeeded({}),
      'annotations.look': () => succeeded(LOOK),
      'annotations.changes': () => succeeded({ changes: [change] }),
      'documents.change': ({ changes }) => succeeded({ changed: changes.map(({ id }) => ({ summary: summary('b.txt', { id, mentions: 1 }), undo: change })), failed: [] }),
      'labels.set': ({ labels }) => succeeded({ labels }),
    },
    project([summary('b.txt', { id: 'b' })]),
  )
  await screen.findByText('b.txt')
  dropJsonl()
  const sheet = await screen.findByRole('dialog', { name: '导入标注' })
  expect(host.requests('import.stage')).toMatchObject([{ kind: 'annotations' }])
  expect(sheet).toHaveTextContent('SHIP 澄江号')
  expect(sheet).toHaveTextContent('按引文找到的 1 个')
  // A label is known whatever its capitals; another becomes a new one, unless it is left out.
  expect(within(sheet).getByRole('combobox', { name: 'per 对应的标签' })).toHaveValue('人名 (PER)')
  expect(within(sheet).getByRole('combobox', { name: 'SHIP 对应的标签' })).toHaveValue('新标签 SHIP')
  await user.click(within(sheet).getByRole('button', { name: '导入' }))
  await waitFor(() => expect(host.requests('documents.change')).toEqual([{ changes: [change] }]))
  expect(host.requests('annotations.changes')).toEqual([{ batch: 'b1', labels: { per: 'PER', SHIP: 'SHIP' } }])
  expect(host.requests('labels.set')[0]!.labels.map(({ name }) => name)).toEqual(['PER', 'SHIP'])
  const result = await screen.findByRole('dialog', { name: '标注导入结果' })
  expect(result).toHaveTextContent('a.jsonl, line 3')
  expect(host.requests('annotations.make')).toEqual([])
  expect(useSession.getState().documents[0]!.mentions).toBe(1)
  await user.click(within(result).getAllByRole('button', { name: '关闭' }).at(-1)!)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(host.requests('documents.change')).toHaveLength(2))
  expect(host.requests('labels.set')[1]!.labels.map(({ name }) => name)).toEqual(['PER'])
})

it('takes documents that were made out of the project again, and puts them back', async () => {
  const { host, user } = await openWindow(
    {
      'import.stage': () => succeeded({ batch: 'b1', files: 1, encodings: {}, shown: [] }),
      'import.discard': () => succeeded({}),
      'annotations.look': () => succeeded({ ...LOOK, labels: [], placed: 0, known: 0, found: { same: 0, quotes: 0, none: 2 }, lost: { count: 0, listed: [] } }),
      'annotations.make': () => succeeded({ made: [summary('c.txt', { id: 'c' }), summary('d.txt', { id: 'd' })], tagged: 3, failed: [], lost: { count: 0, listed: [] }, cancelled: false }),
      'documents.remove': ({ ids }) => succeeded({ removed: ids, failure: null }),
      'documents.putBack': ({ ids }) => succeeded({ summaries: ids.map((id) => summary(`${id}.txt`, { id })), failure: null }),
    },
    project([summary('b.txt', { id: 'b' })]),
  )
  await screen.findByText('b.txt')
  dropJsonl()
  await user.click(within(await screen.findByRole('dialog', { name: '导入标注' })).getByRole('button', { name: '导入' }))
  const ids = () => useSession.getState().documents.map(({ id }) => id)
  await waitFor(() => expect(ids()).toEqual(['b', 'c', 'd']))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(ids()).toEqual(['b']))
  expect(host.requests('documents.remove')).toEqual([{ ids: ['c', 'd'] }])
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await waitFor(() => expect(ids()).toEqual(['b', 'c', 'd']))
})

it('changes nothing when the editor does not want it', async () => {
  const { host, user } = await openWindow(
    { 'import.stage': () => succeeded({ batch: 'b1', files: 1, encodings: {}, shown: [] }), 'import.discard': () => succeeded({}), 'annotations.look': () => succeeded(LOOK) },
    project([summary('b.txt', { id: 'b' })]),
  )
  await screen.findByText('b.txt')
  dropJsonl()
  await user.click(within(await screen.findByRole('dialog', { name: '导入标注' })).getAllByRole('button', { name: '不导入' }).at(-1)!)
  await waitFor(() => expect(host.requests('import.discard')).toEqual([{ batch: 'b1' }]))
  expect(host.requests('annotations.changes')).toEqual([])
})
