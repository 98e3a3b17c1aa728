import type { LabelledRow, Lists, Random } from './shared-tools'

const DECKS = [
  '{A}讲话', '{A}{B}等出席', '{A}主持会议', '{A}{B}{C}等参加', '——访{place}市委书记{A}', '——记{place}市民{A}', '{A}作重要讲话', '{A}主持 {B}出席', '（{m}版）',
  '——{place}市工作综述', '{A}任组长', '——{place}纪行', '{A}致辞', '——来自{place}的调查', '系列报道之{m}',
]
const KICKERS = [
  '{A}在{place}市调研时强调', '{A}在全市工作会议上强调', '{A}主持召开会议强调', '{m}月{d}日起', '{A}会见{B}一行', '全市会议召开，{A}要求', '{A}到{place}督导时要求',
  '截至{d}日', '“十四五”期间', '市委书记{A}：', '{place}市{m}月份起实施', '记者从{place}获悉',
]
const SHARE = 0.2

/**
 * Gives some decks, kickers and crossheads words that do not stand in their article. Real ones are written for the
 * page; composed ones are phrases of the text, and nothing should come to rely on that.
 */
export function reword(rows: readonly LabelledRow[], random: Random, lists: Lists): readonly LabelledRow[] {
  const titles = rows.filter(({ role }) => role === 'headline').map(({ text }) => text.replace(/[^\p{Script=Han} ]/gu, ''))
  const fill = (form: string): string =>
    form.replace(/\{(\w+)\}/g, (_, key: string) => {
      if (key === 'place') return random.pick(lists.places)
      return key === 'm' ? String(random.between(1, 12)) : key === 'd' ? String(random.between(1, 28)) : random.pick(lists.names)
    })
  return rows.map((row) => {
    if (!['deck', 'kicker', 'crosshead'].includes(row.role) || !random.chance(SHARE)) return row
    if (row.role === 'crosshead') {
      const title = titles.length === 0 ? '' : random.pick(titles)
      const text = title.slice(0, random.between(4, Math.max(4, row.text.length))).trim()
      return text.length < 4 ? row : { ...row, text }
    }
    return { ...row, text: fill(random.pick(row.role === 'deck' ? DECKS : KICKERS)) }
  })
}
