import { describe, expect, it } from 'vitest'
import { readingOf } from '#core/reading/reading'
import { readWith } from './read'

describe('overrides', () => {
  it.each([
    ['join', '第一段到此为止。{\n\n}第二段由此开始。', '第一段到此为止。第二段由此开始。'],
    ['break', '一句话没有说完{\n}就换了一段', '一句话没有说完\n就换了一段'],
    ['break', '一行之中{}分为两段', '一行之中\n分为两段'],
    ['break', '一行之中{ }分为两段', '一行之中\n分为两段'],
    ['break', '上一行\n{}下一行', '上一行\n下一行'],
    ['keep', '12{ }月 3 日', '12 月3日'],
    ['keep', '一 字{ }一 顿 地 说', '一字 一顿地说'],
    ['keep', '用 inter{-}\nnational 标准', '用 inter-national 标准'],
    ['keep', '一行{\n}另一行', '一行\n另一行'],
    ['drop', '这里{多余}的字', '这里的字'],
    ['drop', 'Galley{\n}Times', 'GalleyTimes'],
    [{ replace: '①' }, '要点{\u{1000CA}}如下', '要点①如下'],
    [{ replace: ' ' }, '上半句{\n}下半句', '上半句 下半句'],
    [{ replace: 'X' }, '跨{行\n替}换', '跨X换'],
    [{ replace: '甲\n乙' }, '换成{两}行', '换成甲 乙行'],
  ] as const)('%j: %j', (action, marked, text) => expect(readWith([action], marked)).toBe(text))

  it('can leave out a whole block', () => {
    expect(readWith(['drop'], '第一段。{\n\n第二段。\n\n}第三段。')).toBe('第一段。第三段。')
  })

  it('are listed as an editor’s', () => {
    const text = '上一行\n下 1 行'
    const document = { text, repairs: [{ start: 3, end: 4, action: 'break' as const }] }
    const part = { start: 0, end: text.length, role: 'body' as const, by: 'editor' as const, confidence: 1 }
    expect(readingOf(document, { parts: [part] }).repairs).toEqual([
      { start: 3, end: 4, kind: 'break', by: 'editor' },
      { start: 5, end: 6, kind: 'space', by: 'machine' },
      { start: 7, end: 8, kind: 'space', by: 'machine' },
    ])
  })

  it('join two lines of a headline that is one', () => {
    const text = '喜迎丰\n收年'
    const part = { start: 0, end: text.length, role: 'headline' as const, by: 'editor' as const, confidence: 1 }
    expect(readingOf({ text, repairs: [{ start: 3, end: 4, action: 'join' }] }, { parts: [part] }).text).toBe('喜迎丰收年')
  })
})
