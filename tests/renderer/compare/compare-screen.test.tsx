// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { countAgreement } from '#core/compare/agreement-counts'
import { compareDocuments } from '#core/compare/compare-documents'
import { succeeded } from '#contract/failure'
import type { AnswerOf } from '#contract/calls'
import type { Document } from '#core/document/model'
import { showScreen } from '#renderer/state/open-document'
import { doc } from '../../support/document-notation'
import { openWindow, project, summary } from '../../support/fake-window'

const MINE: Document = { ...doc(' §1  body        [高岩|PER]到[溪口|LOC]剪彩，北山停电。'), id: 'd1' }
const THEIRS: Document = { ...doc(' §1  body        [高岩|PER]到[溪口|ORG]剪彩，[北山|LOC]停电。'), id: 'd1' }

async function opened() {
  const kept: unknown[] = []
  const window = await openWindow(
    {
      'documents.open': () => succeeded({ document: MINE, revision: 'r1' } as AnswerOf<'documents.open'>),
      'documents.save': () => succeeded({ revision: 'r2', savedAt: '2026-03-02T08:00:00Z', summary: summary('d1', { id: 'd1' }) }),
      'compare.open': ({ path }) => succeeded({ name: '同事', path, matched: ['d1'], onlyMine: 0, onlyTheirs: { count: 0, names: [] } }),
      'compare.look': () =>
        succeeded({
          documents: [{ id: 'd1', begun: { mine: true, theirs: true }, counts: countAgreement(MINE, THEIRS), open: { label: 1, mention: 1 }, decided: 0, failure: null }],
        } as AnswerOf<'compare.look'>),
      'compare.document': () =>
        succeeded({ theirs: THEIRS, begun: { mine: true, theirs: true }, names: { mine: {}, theirs: {} }, decisions: [] } as unknown as AnswerOf<'compare.document'>),
      'compare.decide': (request) => (kept.push(request), succeeded({})),
    },
    project([summary('d1', { id: 'd1' })]),
  )
  showScreen('compare')
  const field = await screen.findByRole('textbox', { name: '对方的文件夹或文件' })
  await window.user.type(field, '/papers/colleague{Enter}')
  await screen.findByRole('listbox', { name: '差异' })
  return { ...window, kept }
}

const options = () => within(screen.getByRole('listbox', { name: '差异' })).getAllByRole('option')

test('shows the agreement and every difference in its context on both sides', async () => {
  await opened()
  expect(compareDocuments(MINE, THEIRS)).toHaveLength(2)
  expect(options().map((option) => option.textContent)).toEqual(['标签不同 溪口溪口 LOC ≠ 溪口 ORG', '单方标注 北山未标注 ≠ 北山 LOC'])
  expect(screen.getByRole('button', { name: '一致程度' })).toHaveTextContent('标注 F1')
  expect(screen.getByText(/第 1 处，共 2 处/)).toBeInTheDocument()
})

test('T takes theirs, M keeps mine and remembers it, undo takes both back', async () => {
  const { user, kept, host } = await opened()
  await user.keyboard('t')
  await waitFor(() => expect(options()).toHaveLength(1))
  await waitFor(() => expect(host.requests('documents.save').at(-1)?.document.mentions.map(({ label }) => label)).toEqual(['PER', 'ORG']))
  await user.keyboard('m')
  expect(await screen.findByText('本版没有未定的差异')).toBeInTheDocument()
  await waitFor(() => expect(kept.at(-1)).toMatchObject({ id: 'd1', decisions: [{ kind: 'mention', answer: 'mine', value: 'LOC' }] }))
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByRole('listbox', { name: '差异' })
  await waitFor(() => expect(kept.at(-1)).toMatchObject({ decisions: [] }))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(options()).toHaveLength(2))
})

test('with the mouse: both, and all at once', async () => {
  const { user, host } = await opened()
  await user.click(screen.getByRole('button', { name: /两者都要/ }))
  await waitFor(() => expect(options()).toHaveLength(1))
  await waitFor(() => expect(host.requests('documents.save').at(-1)?.document.mentions).toHaveLength(3))
  await user.click(screen.getByRole('button', { name: '批量' }))
  await user.click(await screen.findByText(/^本版：采用对方/))
  expect(await screen.findByText('本版没有未定的差异')).toBeInTheDocument()
})
