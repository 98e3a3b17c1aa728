/** How bodies end, and the character that stands for it in a short form: 委 for 委员会. */
const ENDINGS: readonly string[] = [
  '委员会', '办公室', '代表大会', '大会', '常务委员会', '协商会议', '联合会', '总工会', '管理局', '监督局', '政府', '法院', '检察院', '医院', '大学', '学院', '中学',
  '小学', '研究院', '研究所', '协会', '公司', '集团', '银行', '中心', '支队', '大队',
]

/** How names of bodies end in one character; a person's name that only begins and ends like another is no short form of it. */
const BODIES = '局委会院校厅署社团部处所队站行司台馆府协办厂店学'

/** Small words that no short form takes a character from. */
const SMALL = /[和与及、·\s]/gu

/**
 * How well `short` abbreviates `full` (0 to 1; 0: it does not): its characters stand in the full name in the same order, the
 * first is the first, the last stands for the ending, and the better it is, the more of them begin a word of two characters,
 * as short forms are made (卫生健康委员会 → 卫健委). Neither may be the other's beginning: that is no abbreviation.
 */
export function abbreviationFit(short: string, full: string): number {
  const plain = full.replace(SMALL, '')
  const length = short.length
  if (length < 2 || length > 8 || plain.length <= length || plain.length > length * 6) return 0
  if (short[0] !== plain[0] || plain.startsWith(short)) return 0
  const ending = endingFor(short.charAt(length - 1), plain)
  if (ending === null) return 0

  let atWordStart = 0
  let from = 0
  for (let i = 0; i < length; i++) {
    // The ending is looked for where it is; the others as early as they can be, preferably at the start of a word.
    const place: number = i === length - 1 ? ending : nextPlace(plain, short.charAt(i), from, ending)
    if (place === -1 || place < from) return 0
    if (place % 2 === 0 || place === ending) atWordStart += 1
    from = place + 1
  }
  return 0.5 + (0.5 * atWordStart) / length
}

/** Where the character that stands for the ending is: the name's last one, or the first of how bodies end. */
function endingFor(last: string, full: string): number | null {
  for (const ending of ENDINGS) if (ending.startsWith(last) && full.endsWith(ending)) return full.length - ending.length
  return full.endsWith(last) && BODIES.includes(last) ? full.length - last.length : null
}

function nextPlace(full: string, character: string, from: number, before: number): number {
  const first = full.indexOf(character, from)
  if (first === -1 || first >= before) return -1
  for (let at = first; at !== -1 && at < before; at = full.indexOf(character, at + 1)) if (at % 2 === 0) return at
  return first
}
