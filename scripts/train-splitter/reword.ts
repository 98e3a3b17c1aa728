import type { LabelledRow, Lists, Random } from './shared-tools'

const DECKS = [
  '{A}讲话', '{A}{B}等出席', '{A}主持会议', '{A}{B}{C}等参加', '——访{place}市委书记{A}', '——记{place}市民{A}', '{A}作重要讲话', '{A}主持 {B}出席', '（{m}版）',
  '——{place}市工作综述', '{A}任组长', '——{place}纪行', '{A}致辞', '——来自{place}的调查', '系列报道之{m}',
]
const KICKERS = [
  '{A}在{place}市调研时强调', '{A}在全市工作会议上强调', '{A}主持召开会议强调', '{m}月{d}日起', '{A}会见{B}一行', '全市会议召开，{A}要求', '{A}到{place}督导时要求',
  '截至{d}日', '“十四五”期间', '市委书记{A}：', '{place}市{m}月份起实施', '记者从{place}获悉',
]
const CAPTIONS = [
  '{place}市民在公园里锻炼。', '村民{A}在大棚里劳作', '建设中的{place}新区。', '工人在车间里忙碌', '{A}（右一）与村民交谈', '{place}一角', '活动现场。', '改造后的{place}老街面貌一新。',
  '{A}近影', '志愿者{A}在值守。', '学生们在上课。', '{place}新貌（资料照片）', '工作人员{A}正在检查设备。', '建成后的{place}综合服务中心投入使用。', '{place}博物馆里的参观者',
]
/** How often a row of the role gets other words. */
const SHARES: Readonly<Record<string, number>> = { deck: 0.2, kicker: 0.2, crosshead: 0.2, caption: 0.05, headline: 0.05 }

/**
 * Gives some pieces words that do not stand in their article, and makes some headlines as short as those of papers are.
 * Real ones are written for the page; composed ones are phrases of the text or the long titles of web news, and nothing
 * should come to rely on that.
 */
export function reword(rows: readonly LabelledRow[], random: Random, lists: Lists): readonly LabelledRow[] {
  const titles = rows.filter(({ role }) => role === 'headline').map(({ text }) => text.replace(/[^\p{Script=Han} ]/gu, ''))
  const fill = (form: string): string =>
    form.replace(/\{(\w+)\}/g, (_, key: string) => {
      if (key === 'place') return random.pick(lists.places)
      return key === 'm' ? String(random.between(1, 12)) : key === 'd' ? String(random.between(1, 28)) : random.pick(lists.names)
    })
  return rows.map((row, index) => {
    if (!random.chance(SHARES[row.role] ?? 0)) return row
    const isAlone = rows[index - 1]?.role !== row.role && rows[index + 1]?.role !== row.role
    if (row.role === 'crosshead') {
      const title = titles.length === 0 ? '' : random.pick(titles)
      const text = title.slice(0, random.between(4, Math.max(4, row.text.length))).trim()
      return text.length < 4 ? row : { ...row, text }
    }
    if (row.role === 'headline') return isAlone ? { ...row, text: shortened(row.text, random) } : row
    if (row.role === 'caption') {
      // A credit, or a caption of several lines, stays what it is.
      const mark = /^[▲△▼▽◀►▶●■]/u.exec(row.text)?.[0] ?? ''
      return isAlone && row.text.length >= 9 && row.text.length <= 40 ? { ...row, text: mark + fill(random.pick(CAPTIONS)) } : row
    }
    return { ...row, text: fill(random.pick(row.role === 'deck' ? DECKS : KICKERS)) }
  })
}

/** One of the phrases that a headline is made of, or its beginning; the headline itself where it has none of that size. */
function shortened(text: string, random: Random): string {
  const space = text.startsWith(' ') ? ' ' : ''
  const phrases = text.split(/[ ：，:,？！]+/u).filter((phrase) => phrase.length >= 4 && phrase.length <= 13 && /^\p{Script=Han}+$/u.test(phrase))
  if (phrases.length > 0) return space + random.pick(phrases)
  const begin = /^ ?(\p{Script=Han}{4,9})/u.exec(text)?.[1]
  return begin === undefined ? text : space + begin
}
