import type { Span } from '#core/text/span'

/** The commonest surnames that are hardly ever words of their own. */
const SURNAMES = new Set(
  '王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤施牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿兰焦俞柳甘祝宁符舒阮柯纪梅童凌毕裴霍涂苗谷曲盛冉翁蓝游辛靳管柴蒙鲍喻祁蒲滕屈饶牟艾尤穆司卓吉缪简芦麦褚窦戚岑景宫费卜冷晏席柏宗瞿桂佟臧闵苟邬卞姬仇栾隋商刁沙荣巫寇桑甄丛仲虞敖巩佘池苑邝',
)
/** Surnames that are words, too: what stands behind them is a given name only if it is no word. */
const WORDS_TOO = new Set('黄马高林于金石方白江任向温康文安时解农尚包左单关路房车项连党米全应边师和明查应华成古阳陶申池迟水花元由')
/** Characters of grammar, numbers and dates: in no given name, or in so few that they speak against one. */
const NEVER_GIVEN = /[的了在是和与及等也都就对向从为以于将被把到说称有不我他她你这那其之或并而但又还再很个位名年月日时点号第一二三四六七八九十百千万亿两说道]/u
const HAN = /^\p{Script=Han}$/u

/**
 * A person's name at `offset` of a text that a dictionary has cut in words at `cuts`: it knows no names and cuts them behind the
 * surname (李|克强). A hint for a selection by hand, which costs one key when it is wrong; null where nothing speaks for it.
 */
export function personAt(text: string, cuts: ReadonlySet<number>, offset: number): Span | null {
  for (let start = offset; start >= 0 && offset - start < 6; start--) {
    const character = charAt(text, start)
    const isClear = SURNAMES.has(character)
    if (!cuts.has(start) || !(isClear || WORDS_TOO.has(character))) continue
    const second = start + character.length
    if (!cuts.has(second)) continue
    const third = second + charAt(text, second).length
    const end = third + charAt(text, third).length
    const isSecondGiven = isGiven(charAt(text, second))
    // A word of two characters behind a surname that is none itself, or two characters that are no word.
    if (isSecondGiven && isGiven(charAt(text, third)) && cuts.has(end) && (isClear || cuts.has(third)) && offset < end) return { start, end }
    if (isClear && isSecondGiven && cuts.has(third) && offset < third) return { start, end: third }
  }
  return null
}

function charAt(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset)!) : ''
}

const isGiven = (character: string): boolean => HAN.test(character) && !NEVER_GIVEN.test(character)
