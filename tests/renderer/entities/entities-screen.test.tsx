import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import type { LinkedMention } from '#contract/calls/entities'
import { editEntities } from '#core/entity/edit-entities'
import type { Entity, EntityList } from '#core/entity/entity'
import { applyChange, inverseOf } from '#core/entity/entity-change'
import { changeLanguage } from '#renderer/i18n/i18n'
import { showScreen } from '#renderer/state/open-document'
import { useEntities } from '#renderer/state/entities/entity-list'
import { useSession } from '#renderer/state/session'
import { openWindow, project, summary, type FakeWindow } from '../../support/fake-window'

const entity = (id: string, name: string, label = 'PER', change: Partial<Entity> = {}): Entity => ({ id, name, label, otherNames: [], note: '', links: [], ...change })
const THREE = [entity('e1', '林望舟'), entity('e2', '林县长', 'PER', { otherNames: ['老林'] }), entity('e3', '河湾市', 'LOC')]

const mention = (number: number, id: string): LinkedMention => ({ document: 'page', mention: `m${number}`, entity: id, label: 'PER', start: number, end: number + 3, before: '县长', quote: '林望舟', after: '说' })

/** The Entities screen over a host that keeps a list as the real one does. */
async function openEntities(entities: readonly Entity[] = THREE, mentions: readonly LinkedMention[] = []): Promise<FakeWindow> {
  let list: EntityList = { entities: new Map(entities.map((one) => [one.id, one])), serial: 9 }
  const apply = (change: Parameters<typeof applyChange>[1]) => {
    const undo = inverseOf(list, change)
    list = applyChange(list, change)
    return succeeded({ change: change as never, undo: undo as never })
  }
  const opened = await openWindow(
    {
      'entities.list': () => succeeded({ entities: [...list.entities.values()] as never, serial: list.serial, problems: [] }),
      'entities.edit': ({ edit }) => {
        const result = editEntities(list, edit)
        if (!result.ok) throw new Error(result.reason)
        return apply(result.change)
      },
      'entities.apply': ({ change }) => apply(change),
      'entities.counts': () => succeeded({ counts: Object.fromEntries(mentions.map(({ entity: id }) => [id, { mentions: 2, documents: 1 }])) }),
      'entities.mentions': ({ ids }) => {
        const found = mentions.filter(({ entity: id }) => ids.includes(id))
        return succeeded({ mentions: found, total: found.length })
      },
      'documents.open': () => failed('file-missing'),
      'documents.change': ({ changes }) => succeeded({ changed: changes.map(({ id, edits }) => ({ summary: summary('page'), undo: { id, edits } })), failed: [] }),
    },
    project([summary('page')], { labels: [{ name: 'PER', title: null, key: 'p', colour: 0, guideline: null }, { name: 'LOC', title: null, key: 'l', colour: 1, guideline: null }] }),
  )
  changeLanguage('en')
  showScreen('entities')
  await screen.findByRole('heading', { name: /^Entities/u })
  if (entities.length > 0) await screen.findByRole('textbox', { name: 'Preferred name' })
  return opened
}

const names = () => [...useEntities.getState().list.entities.values()].filter((one) => one.mergedInto === undefined).map((one) => one.name)

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })

describe('the Entities screen', () => {
  it('says what it is for while there is nothing, and makes the first one', async () => {
    const { user } = await openEntities([])
    expect(screen.getByText('No entities yet')).toBeVisible()
    await user.keyboard('c')
    await user.type(await screen.findByRole('textbox', { name: 'Preferred name' }), '宋怀谷{Enter}')
    await vi.waitFor(() => expect(names()).toEqual(['宋怀谷']))
  })

  it('finds by pinyin, and by label', async () => {
    const { user } = await openEntities()
    await user.keyboard('f')
    await user.keyboard('lwz')
    await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'Preferred name' })).toHaveValue('林望舟'))
    await user.clear(screen.getByRole('textbox', { name: 'Search entities' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Only of one label' }), 'LOC')
    expect(screen.getByRole('textbox', { name: 'Preferred name' })).toHaveValue('河湾市')
  })

  it('goes from the search to what was found, and has the keys again after a dialog', async () => {
    const { user } = await openEntities()
    const list = screen.getByRole('grid', { name: 'List of entities' })
    await user.keyboard('flin')
    await user.keyboard('{Enter}')
    expect(list).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('textbox', { name: 'Preferred name' })).toHaveValue('林县长')
    await user.keyboard('f{Escape}')
    expect(screen.getByRole('textbox', { name: 'Search entities' })).toHaveValue('')
    expect(list).toHaveFocus()
    await user.keyboard('c')
    await user.type(await within(await screen.findByRole('dialog')).findByRole('textbox', { name: 'Preferred name' }), '宋怀谷{Enter}')
    await vi.waitFor(() => expect(names()).toContain('宋怀谷'))
    expect(list).toHaveFocus()
    await user.keyboard('g')
    expect(list).not.toHaveFocus()
    await user.keyboard('{Escape}')
    expect(list).toHaveFocus()
  })

  it('renames: what it was called stays as another name; undo takes it back', async () => {
    const { user } = await openEntities([entity('e1', '林望舟')])
    await user.keyboard('{Enter}')
    await user.keyboard('林望洲{Enter}')
    await vi.waitFor(() => expect(useEntities.getState().list.entities.get('e1')).toMatchObject({ name: '林望洲', otherNames: ['林望舟'] }))
    await vi.waitFor(() => expect(screen.getByRole('grid', { name: 'List of entities' })).toHaveFocus())
    await user.keyboard('{Control>}z{/Control}')
    await vi.waitFor(() => expect(names()).toEqual(['林望舟']))
    await user.keyboard('{Control>}y{/Control}')
    await vi.waitFor(() => expect(names()).toEqual(['林望洲']))
  })

  it('merges the chosen into the one shown, and takes a merge back', async () => {
    const { user } = await openEntities()
    const table = screen.getByRole('grid', { name: 'List of entities' })
    await user.click(within(table).getByRole('checkbox', { name: 'Choose 林县长' }))
    await user.click(within(table).getByText('林望舟'))
    await user.keyboard('m')
    await vi.waitFor(() => expect(names()).toEqual(['林望舟', '河湾市']))
    expect(useEntities.getState().list.entities.get('e1')?.otherNames).toEqual(['林县长', '老林'])
    await user.click(await screen.findByRole('button', { name: /林县长 ×/u }))
    await vi.waitFor(() => expect(names()).toEqual(['林望舟', '林县长', '河湾市']))
    expect(useEntities.getState().list.entities.get('e1')?.otherNames).toEqual([])
  })

  it('splits a name off with the mentions that were chosen, in one step', async () => {
    const mentions = [mention(1, 'e1'), mention(2, 'e1')]
    const { user, host } = await openEntities([entity('e1', '林望舟', 'PER', { otherNames: ['老林'] })], mentions)
    await user.click((await screen.findAllByRole('checkbox', { name: 'Choose this mention to be split off' }))[1]!)
    await user.click(screen.getByRole('button', { name: 'Split off names or mentions' }))
    await user.click(await screen.findByRole('checkbox', { name: '老林' }))
    const name = screen.getByRole('textbox', { name: 'Name of the new entity' })
    await user.clear(name)
    await user.type(name, '林小舟{Enter}')
    await vi.waitFor(() => expect(names()).toEqual(['林望舟', '林小舟']))
    await vi.waitFor(() => expect(host.requests('documents.change')).toEqual([{ changes: [{ id: 'page', edits: [{ kind: 'link', mention: 'm2', entity: 'e10' }] }] }]))
    expect(await screen.findByText('林小舟 split off, with 1 mention')).toBeInTheDocument()
  })

  it('shows the mentions in context and goes to one', async () => {
    const { user } = await openEntities([entity('e1', '林望舟')], [mention(4, 'e1')])
    expect(await screen.findByRole('heading', { name: '1 mention in 1 document' })).toBeVisible()
    await user.keyboard('g')
    await user.keyboard('{Enter}')
    expect(useSession.getState()).toMatchObject({ screen: 'tag', documentId: 'page', place: { span: { start: 4, end: 7 } } })
  })

  it('deletes, and says what becomes of the mentions', async () => {
    const { user } = await openEntities()
    const table = screen.getByRole('grid', { name: 'List of entities' })
    await user.click(within(table).getByText('河湾市'))
    await user.keyboard('{Delete}')
    await vi.waitFor(() => expect(names()).toEqual(['林望舟', '林县长']))
    expect(await screen.findByText('1 entity deleted; its mentions count as not linked')).toBeInTheDocument()
  })
})
