import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { succeeded } from '#contract/failure'
import type { AnswerOf } from '#contract/calls'
import type { Label } from '#contract/calls/projects'
import { changeLanguage } from '#renderer/i18n/i18n'
import { showScreen } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { openWindow, project, summary, type FakeWindow } from '../../support/fake-window'

const LABELS: Label[] = [
  { name: 'PER', title: null, key: 'p', colour: 0, guideline: null },
  { name: 'LOC', title: null, key: 'l', colour: 1, guideline: null },
]
const NOT_USED: AnswerOf<'labels.uses'> = { mentions: 0, documents: 0, entities: 0, changes: [] }

async function openLabels(uses = NOT_USED): Promise<FakeWindow> {
  const opened = await openWindow(
    {
      'labels.set': ({ labels }) => succeeded({ labels }),
      'labels.uses': () => succeeded(uses),
      'entities.edit': () => succeeded({ change: { put: [], remove: ['e1'], serial: 1 }, undo: { put: [], remove: [], serial: 1 } }),
      'entities.apply': ({ change }) => succeeded({ change, undo: change }),
      'documents.change': ({ changes }) => succeeded({ changed: changes.map((undo) => ({ summary: summary('page'), undo })), failed: [] }),
    },
    project([summary('page')], { labels: LABELS }),
  )
  changeLanguage('en')
  showScreen('settings')
  await screen.findByRole('listitem', { name: 'Person' })
  return opened
}

const labels = () => useSession.getState().project!.labels
const item = (name: string) => within(screen.getByRole('listitem', { name }))

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })

describe('labels in the settings', () => {
  it('have titles that follow the language until somebody renames them', async () => {
    const { user } = await openLabels()
    changeLanguage('zh-CN')
    expect(await screen.findByRole('listitem', { name: '人名' })).toBeVisible()
    changeLanguage('en')
    await screen.findByRole('listitem', { name: 'Person' })
    const title = item('Person').getByRole('textbox', { name: 'Title of Person' })
    await user.clear(title)
    await user.type(title, 'People{Enter}')
    await vi.waitFor(() => expect(labels()[0]).toMatchObject({ name: 'PER', title: 'People' }))
    changeLanguage('zh-CN')
    expect(await screen.findByRole('listitem', { name: 'People' })).toBeVisible()
  })

  it('get a key that is free; one that is not is refused with who has it', async () => {
    const { user } = await openLabels()
    const key = item('Person').getByRole('textbox', { name: 'Key of Person' })
    await user.type(key, 'l')
    expect(await screen.findByText('L is the key of Place')).toBeVisible()
    await user.clear(key)
    await user.type(key, 'd')
    expect(await screen.findByText('D is taken: Take the mention off')).toBeVisible()
    expect(labels()[0]!.key).toBe('p')
    await user.clear(key)
    await user.type(key, 'r')
    await vi.waitFor(() => expect(labels()[0]!.key).toBe('r'))
  })

  it('are recoloured, put in another order, and undone', async () => {
    const { user } = await openLabels()
    await user.click(item('Person').getByRole('radio', { name: 'Colour 4' }))
    await vi.waitFor(() => expect(labels()[0]!.colour).toBe(3))
    await user.click(item('Person').getByRole('button', { name: 'Move Person down' }))
    await vi.waitFor(() => expect(labels().map(({ name }) => name)).toEqual(['LOC', 'PER']))
    expect(await screen.findByText('Label Person changed')).toBeInTheDocument()
    await user.keyboard('{Control>}z{/Control}')
    await vi.waitFor(() => expect(labels().map(({ name }) => name)).toEqual(['PER', 'LOC']))
    await user.keyboard('{Control>}z{/Control}')
    await vi.waitFor(() => expect(labels()).toEqual(LABELS))
  })

  it('say what counts, in Galley’s words or the project’s', async () => {
    const { user } = await openLabels()
    await user.click(item('Person').getByRole('button', { name: 'What counts as Person' }))
    const counts = screen.getByRole('textbox', { name: 'What counts' })
    expect((counts as HTMLTextAreaElement).value).toContain('without title or office')
    await user.clear(counts)
    await user.type(counts, 'Living people')
    await user.tab()
    await vi.waitFor(() => expect(labels()[0]!.guideline?.counts).toBe('Living people'))
    await user.click(await screen.findByRole('button', { name: 'Back to Galley’s own words' }))
    await vi.waitFor(() => expect(labels()[0]!.guideline).toBeNull())
  })

  it('are added with a name and a key that are free', async () => {
    const { user } = await openLabels()
    await user.click(screen.getByRole('button', { name: /^Add a label/u }))
    const name = await screen.findByRole('textbox', { name: /^Name in files/u })
    await user.type(name, 'LOC')
    expect(await screen.findByText('There is a label LOC already')).toBeVisible()
    await user.clear(name)
    await user.type(name, 'EVT{Enter}')
    await vi.waitFor(() => expect(labels().at(-1)).toMatchObject({ name: 'EVT', title: 'EVT', colour: 2 }))
  })

  it('one that is used goes only when it is said what becomes of its mentions and entities, in one step', async () => {
    const changes = [{ id: 'page', edits: [{ kind: 'relabel' as const, mention: 'm1', label: 'LOC' }] }]
    const { user, host } = await openLabels({ mentions: 7, documents: 1, entities: 2, changes })
    await user.click(item('Person').getByRole('button', { name: 'Delete the label Person' }))
    expect(await screen.findByText('Mentions with this label: 7, in documents: 1. Entities: 2.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await vi.waitFor(() => expect(labels().map(({ name }) => name)).toEqual(['LOC']))
    expect(await screen.findByText('Label Person removed; 7 mentions are now Place')).toBeInTheDocument()
    expect(host.requests('labels.uses').at(-1)).toEqual({ label: 'PER', heir: 'LOC' })
    expect(host.requests('entities.edit')).toEqual([{ edit: { kind: 'relabel', from: 'PER', to: 'LOC' } }])
    expect(host.requests('documents.change')).toEqual([{ changes }])
    await user.keyboard('{Control>}z{/Control}')
    await vi.waitFor(() => expect(labels()).toEqual(LABELS))
    expect(host.requests('documents.change')).toHaveLength(2)
  })

  it('can be left as they are', async () => {
    const { user } = await openLabels({ ...NOT_USED, mentions: 1, documents: 1 })
    await user.click(item('Person').getByRole('button', { name: 'Delete the label Person' }))
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(labels()).toEqual(LABELS)
  })
})
