import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { succeeded } from '#contract/failure'
import { editEntities } from '#core/entity/edit-entities'
import type { Entity } from '#core/entity/entity'
import { applyChange, inverseOf } from '#core/entity/entity-change'
import type { Document } from '#core/document/model'
import { changeLanguage } from '#renderer/i18n/i18n'
import { useDocuments } from '#renderer/state/document-store'
import { openDocument } from '#renderer/state/open-document'
import { doc } from '../../support/document-notation'
import { openWindow, project, summary, type FakeWindow } from '../../support/fake-window'

const TEXT = `
  §1 headline 河湾通桥
     body     市委书记[林望舟|PER]说，[林望舟|PER]和[宋怀谷|PER]都到了[市卫健委|ORG]。
`
const entity = (id: string, name: string, label: string, otherNames: string[] = []): Entity => ({ id, name, label, otherNames, note: '', links: [] })

const links = () => useDocuments.getState().history!.present.mentions.map(({ quote, entity: id }) => `${quote} ${id ?? '-'}`)

/** A page in Tag, over a host that keeps a list of entities as the real one does. */
async function openPage(entities: readonly Entity[] = []): Promise<FakeWindow> {
  const document: Document = { ...doc(TEXT), id: 'page' }
  let list = { entities: new Map(entities.map((one) => [one.id, one])), serial: entities.length }
  const opened = await openWindow(
    {
      'documents.open': () => succeeded({ document: document as never, revision: 'r1' }),
      'documents.save': () => succeeded({ revision: 'r1', savedAt: '2026-03-02T08:00:00Z', summary: summary('page') }),
      'entities.list': () => succeeded({ entities: [...list.entities.values()] as never, serial: list.serial, problems: [] }),
      'entities.edit': ({ edit }) => {
        const result = editEntities(list, edit)
        if (!result.ok) throw new Error(result.reason)
        const undo = inverseOf(list, result.change)
        list = applyChange(list, result.change) as typeof list
        return succeeded({ change: result.change as never, undo: undo as never })
      },
    },
    project([summary('page')], { name: '河湾日报' }),
  )
  changeLanguage('en')
  openDocument('page', { screen: 'tag' })
  await screen.findByRole('textbox', { name: /^Article 1/u })
  return opened
}

// The whole window is drawn for each of these.
vi.setConfig({ testTimeout: 30_000 })

describe('linking', () => {
  it('one key takes the proposal, another links the same names; both are undone one by one', async () => {
    const { user } = await openPage([entity('e1', '林望舟', 'PER')])
    await user.keyboard('{Control>}{Home}{/Control}j')
    expect(await screen.findByRole('button', { name: /^林望舟 same name 95% E$/u })).toBeVisible()
    await user.keyboard('e')
    expect(links()).toEqual(['林望舟 e1', '林望舟 -', '宋怀谷 -', '市卫健委 -'])
    expect(await screen.findByText(/Linked to 林望舟; 1 more mention/u)).toBeInTheDocument()
    expect(await screen.findByRole('img', { name: '1 of 2 linked to an entity' })).toBeVisible()
    await user.keyboard('{Control>}e{/Control}')
    expect(links().slice(0, 2)).toEqual(['林望舟 e1', '林望舟 e1'])
    await user.keyboard('{Control>}z{/Control}')
    expect(links().slice(0, 2)).toEqual(['林望舟 e1', '林望舟 -'])
    // Undo went to the mention that was linked last: back to the first one.
    await user.keyboard('{Control>}{Home}{/Control}j{Control>}{Shift>}e{/Shift}{/Control}')
    expect(links()[0]).toBe('林望舟 -')
  })

  it('where nothing is proposed the key asks; Enter makes the entity and links it', async () => {
    const { user, host } = await openPage()
    await user.keyboard('{Control>}{Home}{/Control}j')
    await user.keyboard('e')
    expect(screen.getByRole('combobox', { name: 'What is “林望舟”?' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(links()[0]).toBe('林望舟 e1'))
    expect(host.requests('entities.edit')).toEqual([{ edit: { kind: 'create', facts: { name: '林望舟', label: 'PER', otherNames: [], note: '', links: [] } } }])
    expect(screen.getByRole('textbox', { name: /^Article 1/u })).toHaveFocus()
  })

  it('whoever types searches, by characters, pinyin and initials; nothing happens while an input method composes', async () => {
    const { user } = await openPage([entity('e1', '林望舟', 'PER'), entity('e2', '宋怀谷', 'PER', ['老宋'])])
    await user.keyboard('{Control>}{Home}{/Control}j{Shift>}e{/Shift}')
    const field = screen.getByRole('combobox')
    for (const query of ['怀谷', 'songhuai', 'shg', '老宋']) {
      await user.clear(field)
      await user.type(field, query)
      expect(await screen.findByRole('option', { name: /^宋怀谷/u, selected: true })).toBeVisible()
    }
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    expect(links()[0]).toBe('林望舟 -')
    await user.keyboard('{Enter}')
    expect(links()[0]).toBe('林望舟 e2')
  })

  it('a proposal can be clicked; Escape leaves everything as it was', async () => {
    const { user } = await openPage([entity('e7', '河湾市卫生健康委员会', 'ORG')])
    await user.keyboard('{Control>}{Home}{/Control}jjjj')
    await user.keyboard('{Shift>}e{/Shift}')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
    await user.click(await screen.findByRole('button', { name: /^河湾市卫生健康委员会 short form/u }))
    expect(links()[3]).toBe('市卫健委 e7')
  })

  it('shows what the label of the mention is for', async () => {
    const { user } = await openPage()
    await user.keyboard('{Control>}{Home}{/Control}j')
    expect(screen.getByRole('note', { name: 'What to tag' })).toHaveTextContent('Names of people, without title or office')
  })
})
