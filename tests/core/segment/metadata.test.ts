import { describe, expect, it } from 'vitest'
import { readMetadata } from '#core/segment/metadata'

const NOTHING = {
  reporters: [], correspondents: [], interns: [], photographers: [], agency: null, datelinePlace: null, datelineDate: null, jump: null,
}
const body = (text: string) => [{ role: 'body', text }]

describe('metadata of an article', () => {
  it('is empty where the text says nothing', () => {
    expect(readMetadata(body('河水漫过了南桥。'))).toEqual(NOTHING)
  })

  it('finds reporter and correspondent in a bracket, also over a line end', () => {
    expect(readMetadata(body('本报讯（记者 丁一鸣 通讯员 方\n林）云溪大桥通车。'))).toEqual({ ...NOTHING, reporters: ['丁一鸣'], correspondents: ['方林'] })
  })

  it('finds several reporters, and interns', () => {
    expect(readMetadata(body('本报讯（记者 丁一鸣、贺春梅 实习生 罗兰）云溪大桥通车。'))).toEqual({ ...NOTHING, reporters: ['丁一鸣', '贺春梅'], interns: ['罗兰'] })
  })

  it('keeps the space of a name of two characters', () => {
    expect(readMetadata([{ role: 'byline', text: '□本报记者 丁 鸣' }]).reporters).toEqual(['丁 鸣'])
  })

  it('reads agency, place and date of a dateline', () => {
    expect(readMetadata(body('新华社澄江12月3日电 会议三日召开。'))).toEqual({
      ...NOTHING, agency: '新华社', datelinePlace: '澄江', datelineDate: { month: 12, day: 3 },
    })
  })

  it('takes the date but no agency from the paper itself', () => {
    expect(readMetadata(body('本报1月2日讯 （记者 丁一鸣）'))).toEqual({ ...NOTHING, reporters: ['丁一鸣'], datelineDate: { month: 1, day: 2 } })
  })

  it('finds the photographer of a caption', () => {
    expect(readMetadata([{ role: 'caption', text: '果农采摘石榴。 本报记者 贺春梅 摄' }]).photographers).toEqual(['贺春梅'])
  })

  it('finds a signature at the end', () => {
    expect(readMetadata(body('大桥通车了。（记者 丁一鸣）')).reporters).toEqual(['丁一鸣'])
  })

  it.each([
    ['（下转第3版）', { kind: 'to', page: '3' }],
    ['（上接第1版）', { kind: 'from', page: '1' }],
    ['>>详见A04版', { kind: 'to', page: 'A04' }],
  ])('reads the jump line %s', (text, jump) => {
    expect(readMetadata([{ role: 'jump', text }]).jump).toEqual(jump)
  })
})
