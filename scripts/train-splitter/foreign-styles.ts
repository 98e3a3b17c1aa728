import type { Style } from './shared-tools'

/** Papers whose forms stand nowhere in the styles that training draws: written by hand, for measuring only. */
export function foreignStyles(): readonly Style[] {
  return [EVENING, COUNTY, OVERSEAS, WEEKLY, METRO, FARM]
}

const EVENING: Style = {
  headlineOrder: { before: 0.9, after: 0.1, mixed: 0 }, columnWidth: [13, 14], sameWidth: 1, kicker: 0.15, deck: 0.35, deckDash: 0.2,
  bylineForms: [
    { at: 'start', weight: 3, text: '晚报讯 今天上午，本报记者{A}从现场发回报道：' }, { at: 'start', weight: 4, text: '晚报记者{A}、{B}报道 ' },
    { at: 'after-headline', weight: 3, text: '本报记者 {A} 文 {B} 摄' }, { at: 'after-body', weight: 2, text: '〔{A}〕' },
  ],
  standingHeads: ['街谈巷议', '夜读', '城事·{place}', '马上就办'], pageLabels: ['城事', '热线', '夜光杯·{place}'], folioForms: ['今日{p}版·第{p}叠', '{m}/{d} 星期{w}'],
  creditForms: ['{A}现场拍摄', '图片：{A}'], captionForms: ['▼{clause}', '本组图片：{clause}。'], standingHead: 0.2, folio: 0.5,
}

const COUNTY: Style = {
  headlineOrder: { after: 0.95, before: 0.05, mixed: 0 }, columnWidth: [17, 18], tightChange: 0.3, endGroup: { share: 0.5, size: [2, 4], shuffled: 0.3 },
  bylineForms: [
    { at: 'start', weight: 4, text: '本报讯 {m}月{d}日，' }, { at: 'start', weight: 2, text: '（通讯员{A} {B}）' }, { at: 'end', weight: 3, text: '（县融媒体中心{A}）' },
    { at: 'before-body', weight: 3, text: '★ 县融媒体中心 {A} {B}' }, { at: 'after-body', weight: 2, text: '县融媒体中心记者 {A} 审核 {B}' },
  ],
  standingHeads: ['干部作风建设年', '“三农”天地', '镇街动态｜{place}'], pageLabels: ['镇街', '部门动态', '{place}要闻·综合'], folioForms: ['本版责任编辑 {A} 本版校对 {B}'],
  leadNote: 0.3, leadNoteForms: ['【开栏】{text}', '★编者有话★{text}'], photoItems: { 0: 0.3, 1: 0.5, 2: 0.2 }, creditForms: ['县融媒体中心记者{A}摄', '{A} 拍摄'],
}

const OVERSEAS: Style = {
  layout: { wrapped: 0, paragraphs: 1 }, halfPunctuation: { wrapped: 1, paragraphs: 1 }, headlineOrder: { before: 0.8, after: 0.2, mixed: 0 }, paragraphColumn: [300, 900],
  bylineForms: [
    { at: 'start', weight: 4, text: '人民网{place}{m}月{d}日电（驻外记者{A}）' }, { at: 'start', weight: 2, text: '综合外媒{m}月{d}日消息：' },
    { at: 'after-headline', weight: 3, text: '本报驻{place}特派记者 {A}' }, { at: 'end', weight: 2, text: '（{A}编译）' },
  ],
  standingHeads: ['环球扫描', '外媒看点', '海外网深一度'], pageLabels: ['环球', '四海', '侨乡·{place}'], jump: 0.2, jumpForms: ['【下转{p}版】', '……转{p}版'], standingHead: 0.2,
}

const WEEKLY: Style = {
  articles: [2, 4], articleLines: { median: 95, spread: 0.4, range: [40, 190] }, columnWidth: [21, 22], headlineOrder: { before: 0.5, after: 0.5, mixed: 0 },
  crossheads: { share: 0.9, count: [3, 7], fromParagraphs: 4, gluedBefore: 0.2, twoPhrases: 0.1 }, noByline: 0.3, deck: 0.5, deckDash: 0.9, kicker: 0.4,
  bylineForms: [
    { at: 'after-headline', weight: 5, text: '周刊主笔｜{A}' }, { at: 'after-headline', weight: 3, text: '{A}（{place}大学教授）' }, { at: 'after-body', weight: 2, text: '作者单位：{place}市文联' },
    { at: 'before-body', weight: 3, text: '特约撰文 {A}  插画 {B}' },
  ],
  standingHeads: ['封面故事', '人文地理', '书房'], captionedArticles: 0.5, captionForms: ['{clause}（{A}供图）', '{clause}。供图／{A}'], creditForms: ['视觉中国供图', '供图／{A}'],
}

const METRO: Style = {
  headlineOrder: { mixed: 1, after: 0, before: 0 }, columnWidth: [12, 13], letterSpacing: { 0.06: 1 }, headlineLines: { 1: 0.3, 2: 0.5, 3: 0.2 }, kicker: 0.5, twoLineKicker: 0.3,
  bylineForms: [
    { at: 'start', weight: 4, text: '都市报讯（首席记者{A}实习生{B}）' }, { at: 'start', weight: 2, text: '都市报{place}讯 记者{A} 见习记者{B} 摄影报道 ' },
    { at: 'after-body', weight: 3, text: '都市报记者 {A}' }, { at: 'before-body', weight: 2, text: '» 都市报记者 {A} 报道' },
  ],
  standingHeads: ['帮办', '身边事儿', '微新闻'], photoItems: { 0: 0.2, 1: 0.4, 2: 0.4 }, creditForms: ['都市报记者 {A} 图'], jump: 0.15, jumpForms: ['>>详见A{p}版', '（更多内容见{p}版）'],
}

const FARM: Style = {
  headlineOrder: { after: 0.6, before: 0.4, mixed: 0 }, columnWidth: [16, 22], blankBetweenParagraphs: 0.5, glueAfterSingleLine: 0.4, firstLineIndent: 1, noByline: 0.4,
  bylineForms: [
    { at: 'end', weight: 3, text: ' {A} {B}' }, { at: 'end', weight: 3, text: '（本报记者 {A} 本报通讯员 {B}）' }, { at: 'before-body', weight: 3, text: '◇ {A} {B}' },
    { at: 'start', weight: 3, text: '农民报讯 {m}月{d}日，记者{A}获悉，' },
  ],
  standingHeads: ['田间地头', '农事问答', '致富经'], standingHead: 0.3, standingHeadApart: 0.3, pageLabels: ['三农', '农技·服务'], noise: 0.3, noiseForms: ['◎◎', '＊＊＊', '—'],
}
