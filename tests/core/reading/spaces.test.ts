import { describe, expect, it } from 'vitest'
import { read, readBody } from './read'

describe('spaces inside lines', () => {
  it.each([
    ['引 领 ，全 县 干 部 群 众 鼓 足 干 劲', '引领，全县干部群众鼓足干劲'],
    ['2207 户 5155 人 。 各 项 工 作 均 已 完 成', '2207户5155人。各项工作均已完成'],
    ['两 个 𠮷 字 也 要 合 上', '两个𠮷字也要合上'],
  ])('closes a letter-spaced line: %s', (line, read) => expect(readBody(line)).toBe(read))

  it.each([
    '春光正好 农时不等 全县上下齐动员',
    '本报记者 石小兵 实习生 叶小子',
    '（记者 石小兵 实习生 叶小子）',
    '新华社北京电 各地春耕有序推进',
    '手机 APP、互联网 Wi-Fi 与 Galley Times',
    '人均增收明显。 （吴小静、文小魁）',
    '王　芳　摄',
  ])('keeps the spaces that belong: %s', (line) => expect(readBody(line)).toBe(line))

  it('drops the typesetter’s space beside a number, or keeps it as the project wishes', () => {
    const line = '12 月 3 日上午，共收粮 1.5 万吨，完成 98% 以上，用时 2小时'
    expect(readBody(line)).toBe('12月3日上午，共收粮1.5万吨，完成98%以上，用时2小时')
    expect(readBody(line, { numberSpaces: 'keep' })).toBe(line)
  })

  it('does not run numbers together', () => {
    expect(readBody('电话 1234567 7654321 转 8')).toBe('电话1234567 7654321转8')
  })

  it('makes several blanks one', () => {
    expect(readBody('甲方   乙方\t\t丙方')).toBe('甲方 乙方\t丙方')
  })

  it('leaves out characters that nobody can read, and keeps private-use ones', () => {
    const reading = read([['body', '河\u0003湾\u200B县\u{1000CA}']])
    expect(reading.text).toBe('河湾县\u{1000CA}')
    expect(reading.repairs.map((repair) => repair.kind)).toEqual(['glyph', 'glyph'])
  })
})

describe('wraps', () => {
  it.each([
    ['河湾县\n柳溪镇', '河湾县柳溪镇'],
    ['举办了 Galley\nTimes 书展', '举办了 Galley Times 书展'],
    ['使用了 inter-\nnational 标准', '使用了 international 标准'],
    ['使用了 Wi-\nFi 网络', '使用了 Wi-Fi 网络'],
    ['自 2019-\n2021 年起', '自2019-2021年起'],
    ['全年 12\n345 吨', '全年12345吨'],
    ['见 www.example.\norg 网站', '见 www.example.org 网站'],
    ['It rained,\nand it rained.\nThen it stopped.', 'It rained, and it rained. Then it stopped.'],
    ['增长5%,\n比去年多', '增长5%,比去年多'],
    ['soft\u00AD\nware', 'software'],
    ['（记者 石小兵\n实习生 叶小子）', '（记者 石小兵 实习生 叶小子）'],
    ['（记者 石小\n兵）', '（记者 石小兵）'],
    ['กรุงเทพ\nมหานคร', 'กรุงเทพมหานคร'],
    ['한국\n신문', '한국 신문'],
  ])('%j reads %j', (lines, text) => expect(readBody(lines)).toBe(text))
})
