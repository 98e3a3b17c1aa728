import { COMPOUND_SURNAMES, SURNAMES } from '#core/text/surnames'
import { formulaBit, type Formula, type Language } from './language'
import { openingsOf } from './zh-openings'

const H = '\\p{Script=Han}'
const NAME = `(?:[${SURNAMES}]${H}{1,2}|[${SURNAMES}] ${H}|(?:${COMPOUND_SURNAMES})${H}{1,2}|${H}{2,5}·${H}{2,6})`
const NAMES = `${NAME}(?:[、，,；;/／和 \\u3000]+${NAME}){0,7}`
const TITLE =
  '(?:本报|本報|本刊|本台|本社|本网|本網|见习|見習|实习|實習|首席|特约|特約|特派|驻站|駐站|全媒体|全媒體|融媒体|融媒體|新媒体|摄影|攝影|文字|专职|高级|资深|驻\\S{1,4})*(?:记者|記者|通讯员|通訊員|实习生|實習生|特约撰稿|特約撰稿|评论员|評論員|撰稿人|摄影师|攝影師|报道员|報道員|特派员|主笔)'
const ORGAN = `(?:${H}|[A-Za-z0-9·]){0,10}?(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|商报|商報|时报|時報|快报|快報|都市报|导报|周报|青年报|本报|本報|本刊|本台|本网|社|网|網|台|客户端|在线|频道|融媒|全媒体)`
const DAY = '(?:[\\d一二三四五六七八九十○〇]{1,4} ?[年月日]? ?(?:讯|訊)?)'

/** How every credit ends: looked at first, because names are dear to look for at every place of a line. */
const CREDIT_END = /[摄攝图圖发發影绘道文][）)】]?。?$/u
const CREDIT_START = /^(?:摄影|攝影|图|摄)/u

/** Forms are tried on the head of a line, its tail, or on the whole of a short line. */
const HEAD: readonly (readonly [Formula, RegExp])[] = [
  ['note', /^[（(【［■●▲◆]?(?:编者按|編者按|编者的话|編者的話|编后|編後|开栏的话|開欄的話|开栏语|按语|核心提示|阅读提示|内容提要|提要|导读|導讀|引言|编辑有话说|写在前面)/u],
  ['paper-dateline', new RegExp(`^[【［（(\\[]?(?:${ORGAN})?(?:${H}{1,6})?(?:[\\d○〇一二三四五六七八九十]+ ?月 ?)?(?:[\\d○〇一二三四五六七八九十]+ ?日 ?)?(?:综合)?(?:讯|訊|消息|特稿|专讯)[】］）)\\] \\u3000（(：:—]`, 'u')],
  ['paper-dateline', new RegExp(`^[【［（(\\[]?(?:本报|本報|本刊|本台|本网)${H}{0,8}?(?:${DAY}){0,3}(?:讯|訊|电|電|消息|专电)`, 'u')],
  ['agency-dateline', new RegExp(`^[【［（(\\[■●□▲◆◎]?(?:据|據)?(?:新华社|新華社|新华网|中新社|中新网|中国新闻社|中央社|法新社|路透社|美联社|人民网|人民日报|央视网|光明网|中青网|${ORGAN})[^。，！？；]{0,22}?(?:电|電|讯|訊|消息|专电|报道)`, 'u')],
  ['agency-dateline', /^[（(]?\p{Script=Han}{2,8} ?\d{1,2} ?月 ?\d{1,2} ?日 ?(?:电|電|专电|讯|訊)/u],
  ['reporter-dateline', new RegExp(`^[（(【［]?(?:${ORGAN})?${TITLE} ?[:：]?${NAMES}(?:[^。，]{0,12}?(?:报道|報道|報導|摄影报道|讯|訊))?[）)】］:：]?`, 'u')],
  ['caption-mark', /^[▲△▼▽◀►▶◄↑↓←→⬆⬇⬅➡]|^(?:上图|下图|左图|右图|图为|圖為|图①|图②|图一|图二|题图|大图|小图|图片说明|组图|图\d|圖\d|（图)|^[①②③④⑤]/u],
  ['lead', /^(?:近日|日前|昨日|昨天|昨晚|今天|今日|今年|目前|眼下|日前|当地时间|据(?!说)[^，。]{1,14}(?:消息|报道|介绍|获悉)|記者|记者[从昨近日今在]|(?:\d{4} ?年 ?)?(?:\d{1,2} ?月 ?)?\d{1,2} ?日(?!报)|[二三]?十?[一二三四五六七八九十]日[上下中凌晚，])/u],
  ['question', new RegExp(`^(?:问|答|記者|记者|主持人|${NAME}) ?[:：]`, 'u')],
  ['dash', /^(?:——|——|──|――|—|－－|--)/u],
  ['bullet', /^[■□●○◆◇★☆▍▌◎⊙❖※►▶>*•]/u],
  ['numbered', /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、是]|[（(]?\d{1,2}[）)、．.](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[，、 ])/u],
]
const TAIL: readonly (readonly [Formula, RegExp])[] = [
  ['credit-end', new RegExp(`(?:${NAME}|${TITLE}|供图|供圖|新华社|新華社|${ORGAN}).{0,12}?(?:摄|攝|供图|供圖|发|發|图|圖|摄影|攝影|绘|制图|摄影报道|攝影報道|文/图|图/文|文/摄)[）)】]?。?$`, 'u')],
  ['archive-picture', /[（(](?:资料|資料|本报资料)?(?:照片|图片|圖片|图|圖)[）)]?$|资料(?:照片|图片|图)[）)]?$/u],
  ['signature-end', new RegExp(`[。！？”’…）)] ?[（(](?:[^（）()。]{0,12}?${TITLE} ?)?${NAMES}[^（）()。]{0,14}[）)]$`, 'u')],
  ['signature-end', /[（(](?:据|據|来源|來源|摘自|原载|本报综合|综合|新华社|作者|记者|記者|本报记者|转自|选自|图文)[^（）()。]{0,24}[）)]$/u],
]
/** Only for short lines, without the marks at their two ends. */
const WHOLE: readonly (readonly [Formula, RegExp])[] = [
  ['jump', /^(?:本文)?(?:下转|下轉|上接|紧接|緊接|转接|接|转|轉|详见|詳見|相关报道见|见|更多报道见).{0,8}?(?:第? ?.{1,4} ?版|页|頁|A\d+|B\d+).{0,12}?$/u],
  ['imprint', /(?:责编|責編|责任编辑|責任編輯|编辑|編輯|美编|美編|校对|校對|版式|组版|組版|审读|检校|值班|主编|主編|编审|视觉|统筹|图编|制图|排版|一审|二审|三审|终审)[ \u3000:：/／]?.{0,40}$/u],
  ['date', /(?:19|20)\d\d ?[年.\-/] ?\d{1,2} ?[月.\-/] ?\d{1,2} ?日?|星期[一二三四五六日天]|农历|農曆|[二][〇○零]..年/u],
  ['page-number', /(?:今日|本期|共|总第) ?\d+ ?[版期]|第? ?\d+ ?[叠期]|^(?:第?[\dA-Z〇一二三四五六七八九十]{1,4}[版页頁]|[A-Z]?\d{1,3}(?: ?[版·])?|[A-Z]\d{1,2}[-－]?\d{0,2})(?:$|[ :：·|｜].{0,14}$|[\p{Script=Han}·]{2,6}$)/u],
  ['marked-byline', new RegExp(`^[□■◎●○◇◆▲△☆★/／▍丨|｜◈▣※»›>] ?(?:(?:文|图|圖)[/／·])?(?:${ORGAN})?(?:${TITLE})?[ :：]*(?:${NAMES})?.{0,16}$`, 'u')],
  ['titled-byline', new RegExp(`^[（(【□■◎●◆▲/—]?.{0,12}?${TITLE}[ :：/／]*(?:${NAMES})?.{0,30}$`, 'u')],
  ['picture-byline', /(?:文[/／·、 ]?[图圖摄攝]|[图圖][/／·、 ]?文|[图圖]文|文[/／]|[/／]文|摄影报道|攝影報道)/u],
  ['written-by', new RegExp(`(?:整理|撰文|撰稿|采写|採寫|执笔|執筆|作者|编译|編譯|供稿|文字|口述|策划|统筹|编辑|报道|制图)[ :：/／]*(?:${NAMES})?[）)]?$|^(?:整理|撰文|撰稿|采写|執筆|执笔|作者|编译|供稿|文字|口述|策划|统筹|文|图)[ :：/／丨|｜]+.{2,24}$`, 'u')],
  ['names-only', new RegExp(`^${NAMES}$`, 'u')],
  ['names-end', new RegExp(`[ \\u3000：:/／｜|]${NAMES}$`, 'u')],
  ['bracketed-names', new RegExp(`^[（(【〔［\\[](?:[^（）()]{0,16}?)(?:${NAMES})[^（）()]{0,14}[）)】〕］\\]]$`, 'u')],
  ['credit-line', new RegExp(`^[（(【■□▲◀]?.{0,16}?(?:${NAMES})?[ /／]?(?:摄|攝|供图|供圖|图|圖|摄影|攝影|摄影报道|发|绘)[）)】]?$|^(?:摄影|攝影|图片|图|图片来源|摄|供图|供圖)[ :：/／丨|｜].{2,20}$`, 'u')],
  ['contact', /(?:电话|電話|热线|熱線|邮箱|郵箱|投稿|网址|邮编|订阅|微信|扫码|二维码|广告|E-?mail|www\.|http)/iu],
  ['middle-dot', /[·•・|｜]/u],
  ['source', /^(?:来源|來源|据|據|摘自|原载|综合)[ :：]?.{2,20}$/u],
]

/** Marks and brackets at the ends of a line, with which papers dress their forms up. */
const ENDS = /^[^\p{L}\p{N}“《]+|[）)】〕］\]》>»。…]+$/gu
const LETTER = /[\p{L}\p{N}]/u
const PRIVATE_USE = /\p{Co}/u

function formulasOf(head: string, tail: string, isWhole: boolean): number {
  let found = 0
  for (const [formula, form] of HEAD) if (form.test(head)) found |= formulaBit(formula)
  const mayBeCredit = CREDIT_END.test(tail)
  for (const [formula, form] of TAIL) {
    if ((formula !== 'credit-end' || mayBeCredit) && form.test(tail)) found |= formulaBit(formula)
  }
  if (isWhole && head.length <= 48) {
    const bare = head.replace(ENDS, '')
    const mayBeCreditLine = CREDIT_END.test(bare) || CREDIT_START.test(bare)
    for (const [formula, form] of WHOLE) {
      if (formula === 'credit-line' && !mayBeCreditLine) continue
      if (form.test(formula === 'marked-byline' || formula === 'bracketed-names' ? head : bare)) found |= formulaBit(formula)
    }
    if (!LETTER.test(head)) found |= formulaBit('no-letters')
  }
  if (PRIVATE_USE.test(head) || PRIVATE_USE.test(tail)) found |= formulaBit('private-use')
  return found
}

const CLAUSE_EDGES =
  '表示 指出 认为 強調 强调 介绍 要求 据悉 同时 目前 此外 记者 他们 我们 这些 一个 因为 所以 但是 如果 由于 通过 为了 随着 根据 今年 去年 近日 昨日 昨天 今天 日前 当天 其中 以及 进行 工作 问题 情况 方面 之后 以来 期间 之间 以上 以下 左右 的人 不是 就是 还是 可以 不能 没有 已经 正在 开展 召开 举行 会议 活动 说道 告诉 了解 获悉 报道 电话 一是 二是 三是 四是 首先 其次 最后 另外 而且 并且 不仅 而是 对于 关于'

/** Chinese, simplified and traditional. */
export const zh: Language = {
  formulasOf,
  openingsOf,
  sentenceMarks: '。！？!?',
  fullStop: '。',
  openingMarks: '“‘（《〈【〔「『〖［',
  closingMarks: '”’）》〉】〕」』〗］',
  functionCharacters: '的了在是和与與为為将將对對从從向把被让讓使由以及或而但也都就还還又再更最已正其这這那此该該各每某个個们們之所等于於至到上下中内內外前后後时時不没沒有要会會能可应應',
  clauseEdges: new Set(CLAUSE_EDGES.split(' ')),
}
