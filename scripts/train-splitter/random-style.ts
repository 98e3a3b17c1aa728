import type { Random, Style } from './shared-tools'

/** How far a style may be from the usual newspaper. */
export type Breadth = 'usual' | 'wide'

interface BylineForm {
  readonly at: 'start' | 'end' | 'before-body' | 'after-body' | 'after-headline'
  readonly weight: number
  readonly text: string
}

/** A newspaper's habits, drawn at random; a usual one keeps most of what the composer takes for usual. */
export function randomStyle(random: Random, breadth: Breadth): Style {
  const style = drawStyle(random, breadth)
  if (breadth === 'wide') return style
  const share = random.pick([0, 0.15, 0.35])
  return Object.fromEntries(Object.entries(style).filter(() => random.chance(share)))
}

/** Where headlines stand, how by-lines look, how columns are set. */
function drawStyle(random: Random, breadth: Breadth): Style {
  const { chance, between, pick } = random
  const wide = breadth === 'wide'
  const amount = (low: number, high: number): number => low + random.next() * (high - low)
  const order = pick(wide ? ['after', 'before', 'mixed', 'after', 'before'] : ['after', 'after', 'before', 'usual'])
  const after = amount(0.3, 0.7)
  const narrow = between(11, 19)
  const isParagraphs = chance(0.2)
  return {
    articles: pick([[3, 6], [4, 8], [5, 9], [2, 5], [6, 11]]),
    articleLines: { median: between(30, 75), spread: amount(0.4, 0.8), range: [between(8, 14), between(120, 190)] },
    themed: amount(0, 0.5),
    layout: isParagraphs ? { wrapped: 0.1, paragraphs: 0.9 } : { wrapped: 0.95, paragraphs: 0.05 },
    halfPunctuation: { wrapped: pick([0, 0.02, 0.3]), paragraphs: pick([0, 0.5, 1]) },
    headlineOrder:
      order === 'usual' ? { after: 0.77, before: 0.18, mixed: 0.05 }
      : order === 'mixed' ? { after: after * 0.4, before: (1 - after) * 0.4, mixed: 0.6 }
      : order === 'after' ? { after: 0.94, before: 0.03, mixed: 0.03 } : { after: 0.03, before: 0.94, mixed: 0.03 },
    endGroup: { share: pick([0, 0.1, 0.25, 0.5]), size: pick([[2, 6], [1, 3], [2, 4]]), shuffled: amount(0, 0.5) },
    firstLineSpace: amount(0, 1),
    tightChange: pick([0, 0.05, 0.12, 0.25, 0.4]),
    columnWidth: pick([[15, 20], [narrow, narrow + 1], [narrow, narrow + 4], [20, 26], [12, 16]]),
    wideColumn: { share: amount(0, 0.25), width: pick([[22, 25], [24, 32], [21, 28]]) },
    sameWidth: amount(0, 1),
    columnWidthShift: amount(0, 0.3),
    lineJitter: pick([
      { '-2': 0.01, '-1': 0.08, 0: 0.67, 1: 0.19, 2: 0.05 }, { '-1': 0.05, 0: 0.9, 1: 0.05 }, { 0: 1 },
      { '-3': 0.02, '-2': 0.06, '-1': 0.15, 0: 0.5, 1: 0.2, 2: 0.07 },
    ]),
    squeezeMark: amount(0.1, 1),
    firstLineIndent: pick([2, 2, 2, 2, 0, 1]),
    columnHeight: pick([[10, 42], [6, 20], [25, 60], [15, 30]]),
    doubleWidthTail: pick([0, 0.05, 0.15]),
    wideIntro: pick([0, 0.08, 0.2]),
    letterSpacing: pick<Record<string, number>>([{ 0: 0.6, 0.01: 0.2, 0.045: 0.2 }, { 0: 1 }, { 0.03: 0.5, 0.1: 0.5 }]),
    blankBeforeQuote: pick([0, 0.3, 0.92, 0.92]),
    blankBetweenParagraphs: pick([0.99, 0.99, 0.9, 0.6, wide ? 0.1 : 0.99, wide ? 0 : 0.99]),
    glueAfterSingleLine: amount(0.3, 1),
    paragraphColumn: pick([[110, 330], [60, 180], [250, 700], [2000, 4000]]),
    noHeadline: pick([0, 0.04, 0.12]),
    kicker: amount(0, 0.6),
    twoLineKicker: amount(0, 0.25),
    deck: amount(0, 0.4),
    deckDash: amount(0, 1),
    headlineLines: pick<Record<string, number>>([{ 1: 0.67, 2: 0.28, 3: 0.05 }, { 1: 0.95, 2: 0.05 }, { 1: 0.4, 2: 0.45, 3: 0.15 }]),
    blankAfterKicker: pick([0.97, 0.97, 0.5, 0]),
    blankBeforeDeck: pick([0.1, 0.1, 0.6, 1]),
    blankBeforeOwnByline: pick([0.15, 0.15, 0.7, 1]),
    joinParagraphs: { share: amount(0, 0.8), longest: between(150, 500) },
    crossheads: {
      share: pick([0.05, 0.27, 0.27, 0.6]), count: pick([[2, 6], [1, 3], [3, 8]]), fromParagraphs: between(3, 6),
      gluedBefore: pick([0, 0.1, 0.4]), twoPhrases: amount(0, 0.7),
    },
    noByline: pick([0.02, 0.1, 0.25, 0.5]),
    bylinesPerPage: pick([[1, 2], [2, 4], [3, 6]]),
    bylineForms: Array.from({ length: between(2, 9) }, () => randomByline(random)),
    papers: Array.from({ length: 3 }, () => paperName(random)),
    photoItems: pick<Record<string, number>>([{ 0: 0.6, 1: 0.33, 2: 0.07 }, { 0: 0.2, 1: 0.4, 2: 0.3, 3: 0.1 }, { 0: 0.9, 1: 0.1 }]),
    photoWidth: pick([[30, 56], [14, 22], [20, 40]]),
    photoHeadline: amount(0, 1),
    credit: { inline: amount(0, 1), line: amount(0, 1), apart: amount(0.01, 1) },
    creditForms: Array.from({ length: between(1, 4) }, () => creditForm(random)),
    captionedArticles: pick([0, 0.12, 0.3, 0.5]),
    secondCaption: amount(0, 0.5),
    captionMarks: pick<Record<string, number>>([{ '': 1 }, { '': 0.6, '▲': 0.3, '◀': 0.1 }, { '▲': 0.5, '▼': 0.3, '': 0.2 }, { '△': 0.6, '': 0.4 }, { '●': 0.4, '■': 0.4, '': 0.2 }]),
    captionForms: random.shuffled(CAPTIONS).slice(0, between(1, 4)),
    captionPlace: { headline: amount(0, 1), end: amount(0, 1), middle: amount(0.01, 1) },
    pageLabel: amount(0, 1),
    pageLabelNumber: amount(0, 0.6),
    pageLabels: random.shuffled(PAGE_LABELS).slice(0, between(2, 8)),
    standingHead: pick([0, 0.07, 0.07, 0.2, 0.4]),
    standingHeadApart: pick([0, 0.1, 0.5]),
    keepStandingHead: amount(0, 1),
    standingHeads: random.shuffled(STANDING_HEADS).slice(0, between(2, 10)),
    topics: random.shuffled(TOPICS).slice(0, 6),
    privateUse: pick([0, 0, 0.45]),
    leadNote: pick([0, 0.15, 0.3]),
    leadNoteForms: random.shuffled(NOTES).slice(0, 3),
    folio: amount(0, 0.8),
    folioForms: random.shuffled(FOLIOS).slice(0, between(1, 5)),
    jump: pick([0, 0.03, 0.15, 0.3]),
    jumpForms: random.shuffled(JUMPS).slice(0, 3),
    noise: pick([0, 0.06, 0.3]),
    noiseForms: random.shuffled(NOISE).slice(0, 4),
    fullPercent: 0.1,
  }
}

const CAPTIONS = [
  '{clause}。', '{clause}（资料照片）', '图为{clause}。', '{clause}', '上图：{clause}。', '图①：{clause}。', '{clause}（资料图片）',
  '近日，{clause}。', '{m}月{d}日，{clause}。', '▲{clause}', '图为{clause}', '{clause}。（资料图）', '左图为{clause}。',
]
const PAGE_LABELS = [
  '{place}·县区', '聚焦{topic}', '综合新闻', '要闻·关注', '民生周刊', '今日{place}', '{place}新闻', '要闻', '时政', '综合', '本市', '国际', '国内',
  '经济', '文化·副刊', '教育周刊', '法治', '时事新闻', '民生', '体育', '健康', '财经新闻', '社会·法治', '专题', '{topic}', '理论', '广告', '特别报道', '视点',
  '{place}观察', '都市·民生', '深度', '要闻 News', '关注{topic}', '天下', '文旅', '评论', '县域新闻', '基层',
]
const STANDING_HEADS = [
  '学习贯彻全会精神·访谈', '抓党建促乡村振兴', '新春走基层', '记者调查', '在一线·{place}故事', '{topic}进行时', '高质量发展看{place}', '今日谈', '民生热线',
  '身边好人', '走进{place}', '权威发布', '记者手记', '新闻链接', '相关链接', '延伸阅读', '一线见闻', '{topic}在行动', '人物·榜样', '{place}时评', '热点追踪',
  '时代先锋', '本报关注', '快评', '【{topic}】', '【现场】', '我和我的祖国', '奋进新征程', '百姓故事', '深度调查', '新闻观察', '记者在现场·{topic}', '聚焦{topic}', '微评',
  '部门连线', '政策解读', '短新闻', '简讯', '声音', '来自{place}的报道', '创新·{place}', '法在身边', '文明城市创建·{place}', '“{topic}”系列报道之三', '系列报道（二）',
  '抓{topic} 促发展', '抓党建促{topic}', '决战决胜{topic}', '{topic}·访谈', '{topic}巡礼', '学习宣传贯彻{topic}精神', '聚焦{topic}·一线', '奋战{topic}一线', '{topic}看{place}', '喜迎丰收·{place}',
]
const TOPICS = [
  '乡村振兴', '全省工作会', '项目建设', '为民办实事', '疫情防控', '营商环境', '生态保护', '安全生产', '文明创建', '两会', '复工复产', '科技创新', '食品安全', '春运',
  '高考', '防汛', '垃圾分类', '老旧小区改造', '脱贫攻坚', '法治建设', '消费维权', '双拥', '经济运行', '招商引资',
]
const NOTES = [
  '{text}', '编者按：{text}', '{text}本报今日选登，敬请关注。', '编者按 {text}', '开栏的话：{text}', '核心提示：{text}', '【编者按】{text}', '编者的话：{text}', '阅读提示 {text}',
  '■编者按 {text}', '{text}即日起，本报推出系列报道。', '导读：{text}',
]
const FOLIOS = [
  '今日{p}版', '第{p}叠', '{p}版·{place}', '本期{p}版', '{m}/{d} 星期{w}', '版面责编：{A}', '总编室主编 责编{A} 审校{B}',
  '{y}年{m}月{d}日 星期{w}', '第{p}版 要闻', '责编 {A} 校对 {B} 版式 {C}', 'A{p}', '{p}', '{p}版', '责任编辑：{A} 美编：{B}', '{y}.{m}.{d} 星期{w}', 'A0{p} 综合',
  '责任编辑/{A} 版式/{B} 校对/{C}', '{y}-{m}-{d}', '本版编辑 {A} 电话 0371-65796{p}', '星期{w} {y}年{m}月{d}日 第{p}版', '编辑 {A} 组版 {B}', '值班编委 {A} 责编 {B}',
  '{m}月{d}日 星期{w} 责编：{A}', '要闻 {p}', '{p} 综合新闻', 'B{p}·副刊', '总第{y}期 今日{p}版', '统筹：{A} 责编：{B} 审读：{C}', '新闻热线：0551-6517{y}',
]
const JUMPS = [
  '【下转{p}版】', '……转{p}版', '>>转{p}版', '→转{p}版', '（接{p}版）', '（转第{p}版）', '下转{p}版→', '（文转A0{p}版）','（下转第{p}版）', '（下转{p}版）', '（紧接{p}版）', '（上接第{p}版）', '▶▶下转A{p}版', '（详见{p}版）', '下转第{p}版', '►详见A0{p}版', '（上接01版）', '（下转A{p}版）', '（相关报道见第{p}版）']
const NOISE = ['■', '● ● ●', '>>>', '\u{100031}\u{10004C}', 'www', '*', '◆◆◆', '…', '-', '|', '///', '① ②', '□□', '\uE0A7\uE0A8', '·', '+', '◎']
const CITY_PAPERS = ['日报', '晚报', '都市报', '晨报', '商报', '早报', '快报', '时报', '青年报']

function paperName({ pick, chance }: Random): string {
  const city = pick(['江城', '云河', '东湖', '南岭', '西川', '海滨', '古城', '北原', '长河', '新安'])
  if (chance(0.2)) return pick(['融媒', '全媒体', '客户端', '云上新闻'])
  return city + pick(CITY_PAPERS) + (chance(0.2) ? '·' + pick(['融媒', '新闻客户端', '全媒体']) : '')
}

function creditForm(random: Random): string {
  const { pick, chance } = random
  const who = pick(['本报记者 {A}', '{A}', '记者 {A}', '通讯员 {A}', '本报通讯员 {A}', '新华社记者{A}', '{paper}记者 {A}', '本报记者{A}', '特约记者 {A}', '{A} {B}', '{A}、{B}', '见习记者 {A}', '全媒体记者 {A}', '受访者'])
  const form = pick([' 摄', '摄', ' 摄', ' 摄影报道', '/摄', ' 供图', '供图', ' 图', '/图', ' 发', ' 拍摄'])
  const text = who + form
  if (chance(0.12)) return pick(['新华社发', '本报资料图片', '摄影/{A}', '图片由受访者提供', '（{A} 摄）', '摄影：{A}', '图/{A}', '新华社发（{A} 摄）', '供图/{A}', '摄影 {A}', '图：{A}'])
  return chance(0.15) ? `（${text}）` : text
}

/** A by-line or dateline, put together from what such lines are made of. */
function randomByline(random: Random): BylineForm {
  const { pick, chance } = random
  const weight = random.between(1, 5)
  const kind = pick(['start', 'start', 'start', 'start', 'before-body', 'after-headline', 'after-headline', 'after-body', 'after-body', 'end'] as const)
  const gap = pick(['', '', ' '])
  const title = pick(['记者', '记者', '记者', '本报记者', '首席记者', '见习记者', '全媒体记者', '实习记者', '特约记者', '{paper}记者', '融媒体记者', '驻{place}记者', '本报通讯员', '本报全媒体记者', '{place}记者站记者', '本报实习记者', '资深记者', '新媒体记者'])
  const organ = pick(['', '', '', '', '县融媒体中心', '市融媒体中心', '{paper}', '本社', '广播电视台', '{place}广播电视台', '{place}日报社', '报业集团'])
  const one = `${organ}${title}${pick([' ', ' ', '', '：', '/'])}{A}`
  const more = pick(['', '', '', ' 通讯员 {B}', ' 实习生 {B}', '、{B}', ' {B}', ' 通讯员 {B} {C}', '、{B}、{C}', ' 见习记者 {B}', ' 通讯员{B}', '/文 {B}/图', ' 通讯员 {B} {C} 文/图', '　{B}', '；通讯员 {B}', ' 特约记者 {B}', ' 通讯员：{B}', ' 摄影记者 {B}'])
  const who = one + more
  if (kind === 'start') {
    const paper = pick(['本报', '本报', '本报', '本刊', '本网', '{paper}', '晚报', '日报', '晨报', '商报', '本台'])
    const where = pick(['', '', '', '{place}'])
    const when = pick(['', '', '{m}月{d}日', '{d}日'])
    const agency = pick(['新华社', '新华社', '中新社', '据新华社', '人民网', '中新网', '新华网', '据中新社', '光明网', '据新华社'])
    const text = pick([
      `${paper}${where}${when}讯${gap}（${who}）${gap}`,
      `${paper}${where}${when}讯${gap}（${who}）${gap}`,
      `${paper}${where}${when}讯 ${who}报道：`,
      `${paper}讯 ${who} 报道 `,
      `${paper}讯${gap}（${who}）`,
      `${agency}{place}{m}月{d}日${pick(['电', '电', '讯', '专电'])}${pick([' ', '（记者{A}）', '（记者 {A} {B}）', '（记者{A}、{B}）', ' 题：'])}`,
      `【${paper}讯】`, `【${paper}讯】（${who}）`, `（${who}）`, `${who} 报道 `, `${who}报道：`,
      `据{paper}报道 `, `{place}{m}月{d}日电 `, `${paper}{place}{m}月{d}日电 （${who}）`, `${paper}消息 （${who}）`, `${paper}综合消息 `, `${one}、{B}报道 `, `${paper}讯 {m}月{d}日，`, `综合消息：`, `${agency}记者{A}{place}报道：`,
    ])
    return { at: 'start', weight, text }
  }
  if (kind === 'end') {
    return { at: 'end', weight, text: pick(['（{A}）', ' （{A}）', ' （{A} {B}）', ' （{A}、{B}）', ' （记者 {A}）', `（${who}）`, '（据新华社）', '（据新华社电）', ' （{A} {B} {C}）', '（来源：{paper}）', '（作者系{place}市民）', '（据《{paper}》）', '（本报综合）', '（{A} 报道）', '（文/{A}）', '（通讯员 {A}）', ' （本报通讯员 {A}）', '（记者 {A} 通讯员 {B}）', '（据{paper}）', '（新华社{place}{m}月{d}日电）', '（作者：{A}）', '——{A}']) }
  }
  // A mark before the names mostly opens the text.
  const mark = chance(kind === 'before-body' ? 0.65 : 0.07) ? pick(['□', '□', '■', '●', '◎', '□ ', '■ ', '○', '▲', '◆', '★ ', '◇ ', '» ', '※', '☆', '◎ ', '● ', '▍', '★', '◆ ']) : ''
  const text = pick([
    `${mark}${who}`, `${mark}${who}`, `${mark}${who}`, `${mark}{A}`, `${mark}{A} {B}`, `{A}`, `文/${one}`, `${one} 文/图`, `{A} 文/图`, `本报记者 {A} {B} 文/图`, `（${who}）`, `（${who}整理）`,
    `${who} 整理`, `撰文 {A}`, `{A}/文 {B}/图`, `本报评论员 {A}`, `本报评论员`, `作者：{A}`, `撰稿/{A}`, `采写：${one}`, `统筹 {A} 采写 {B}`, `文/图 ${who}`, `${who} 摄影报道`, `${who} 通讯员 {C} 文/图`,
    `（{A}）`, `（{A} {B}）`, `〔{A}〕`, `【{A}】`, `[{A} {B}]`, `${organ} {A} {B}`, `${organ}记者 {A} 编辑 {B}`, `{A}（{place}）`, `专栏作者｜{A}`, `${one} 文 {C} 图`, `本组稿件由${one}采写`, `编译 {A}`, `文图/${one}`, `本报特约撰稿人 {A}`, `（{A}、{B}）`,
    `记者：{A} 编辑：{B}`, `文｜{A} 图｜{B}`, `文：{A} 图：{B}`, `口述 {A} 整理 {B}`, `{A}口述 {B}整理`, `（{A} 整理）`, `${who} 采写`, `见习记者 {A} 实习生 {B} 文/图`, `${mark}通讯员 {A} {B}`, `${mark}{A} {B} {C}`,
    `${mark}{A}、{B}`, `〖{A}〗`, `（文/{A} 图/{B}）`, `本报评论部`, `本报编辑部`, `{paper}评论员 {A}`, `据新华社`, `新华社记者 {A} {B}`, `新华社记者 {A}`, `{place}日报评论员`, `（作者系本报记者）`, `${one} 综合报道`, `本报综合报道`, `据{paper}`, `本版撰文 ${one}`, `本版文/图 {A}`, `{A} 发自{place}`, `${title} {A} 发自{place}`,
  ])
  return { at: kind, weight, text }
}
