import { describe, expect, it } from 'vitest'
import { labelsTsv } from '#core/export/labels-tsv'
import { linesOf } from '#core/text/lines'
import { doc } from '../../support/document-notation'

describe('line labels', () => {
  it('has a row for each line: article, role, text', () => {
    const page = doc(`
      §-  folio     第3版

      §1  headline  河湾通车
          body      昨日，河湾县的桥
                    通车了。
      §2  body      另一件事。
    `)
    expect(labelsTsv(page).split('\n')).toEqual([
      '-\tfolio\t第3版',
      '-\tblank\t',
      'a1\theadline\t河湾通车',
      'a1\tbody\t昨日，河湾县的桥',
      'a1\tbody\t通车了。',
      'a2\tbody\t另一件事。',
      '',
    ])
    expect(labelsTsv(page).split('\n')).toHaveLength(linesOf(page.text).length + 1)
  })

  it('gives a line of several parts to the one with most of its characters, the first of equals', () => {
    const page = doc(`
      §1  body     短的~
          caption  长得多的图片说明
      §2  body     一样长~
      §3  body     一样多
    `)
    expect(labelsTsv(page)).toBe('a1\tcaption\t短的长得多的图片说明\na2\tbody\t一样长一样多\n')
  })

  it('calls a line of white space blank and keeps it as it is', () => {
    const page = { ...doc(`§1  body  一`), text: '一\n 　\n' }
    expect(labelsTsv(page)).toBe('a1\tbody\t一\n-\tblank\t 　\n-\tblank\t\n')
  })
})
