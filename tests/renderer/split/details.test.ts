import { describe, expect, it } from 'vitest'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { confirmDetails, detailsOf, sayField, takeBackField, typedOf, valueOf } from '#renderer/screens/split/details/details'
import { doc } from '../../support/document-notation'

const page = doc(`
  §1 headline 新桥通车
     body     本报讯（记者 杨帆 通讯员 柳如）河湾县新桥昨日通车。
  §- folio    2021年3月5日 星期五 第3版`)
const first = (document: Document) => document.articles[0]!
const said = (document: Document) => detailsOf(document, first(document))

function after(document: Document, edit: Edit | null): Document {
  const result = edit === null ? null : applyEdit(document, edit)
  if (!result?.ok) throw new Error('refused')
  return result.document
}

describe('the details of an article', () => {
  it('are read from its text until an editor says something', () => {
    expect(said(page).reporters).toEqual({ value: ['杨帆'], by: 'machine' })
    expect(said(page).date).toEqual({ value: '2021-03-05', by: 'machine' })
    const changed = after(page, sayField(first(page), 'reporters', valueOf('reporters', '杨帆、陆远， 杨帆')))
    expect(said(changed).reporters).toEqual({ value: ['杨帆', '陆远'], by: 'editor' })
    const back = after(changed, takeBackField(first(changed), 'reporters'))
    expect(said(back).reporters).toEqual(said(page).reporters)
  })

  it('of the page are said once for all its articles', () => {
    const changed = after(page, sayField(first(page), 'page', '4'))
    expect(changed.metadata).toEqual({ page: '4' })
    expect(said(changed).page).toEqual({ value: '4', by: 'editor' })
    expect(after(changed, takeBackField(first(changed), 'page')).metadata).toBeUndefined()
  })

  it('are confirmed all at once, as one step, and then nothing is left to confirm', () => {
    const confirmed = after(page, confirmDetails(page, first(page)))
    expect(Object.values(said(confirmed)).every(({ by }) => by === 'editor')).toBe(true)
    expect(said(confirmed).reporters.value).toEqual(['杨帆'])
    expect(confirmDetails(confirmed, first(confirmed))).toBeNull()
  })

  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021.3.5', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['3月5日', 'XXXX-03-05'],
    ['yesterday', 'yesterday'],
    ['  ', null],
  ])('a date typed as %s is %s', (typed, value) => expect(valueOf('date', typed)).toBe(value))

  it('are typed as they are shown', () => {
    for (const value of [null, '河湾', ['杨帆', '陆远'], []] as const) {
      expect(valueOf(Array.isArray(value) ? 'reporters' : 'agency', typedOf(value))).toEqual(value)
    }
  })
})
