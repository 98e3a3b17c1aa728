import type { NAME_FIELDS } from '#core/document/metadata'
import { COMPOUND_SURNAMES, SURNAMES } from '#core/text/surnames'

/*
 * How newspapers in Chinese, simplified and traditional, say who wrote what, where from and on which page. All that this
 * folder knows of the language stands here.
 */

export type NameField = (typeof NAME_FIELDS)[number]

const HAN = '\\p{Script=Han}'
const OWN = '本报|本報|本刊|本台|本社|本网|本網'
const AGENCY =
  '新华社|新華社|新华网|新華網|中新社|中新网|中国新闻社|中国新闻网|人民网|光明网|央视网|央视新闻|中央社|法新社|路透社|美联社|共同社|韩联社|塔斯社|俄新社|埃菲社|德新社'
const PAPER = `${HAN}{2,8}?(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|商报|商報|时报|時報|快报|快報|周报|週報|都市报|青年报|导报|導報|人民网|周末|週末|周刊|週刊)`
const ORGAN = `(?:${OWN}|[${HAN}A-Za-z0-9·]{1,16}?(?:报|報|社|网|網|台|臺|新闻|新聞|客户端|融媒体?|传媒|频道))`
const QUALIFIER = `(?:首席|特约|特約|特派|见习|見習|实习|實習|摄影|攝影|文字|高级|资深|全媒体|融媒体|驻${HAN}{1,3})*`
const TITLE = `${QUALIFIER}(?:记者|記者|通讯员|通訊員|实习生|實習生|评论员|評論員|撰稿人)`
const BOTH = '文[/／·、]?[图圖摄攝]|[图圖摄攝][/／·、]?文|摄影报道|摄影报导|攝影報道|攝影報導'
/** 文 and 图 by themselves; a name may end with either. */
const ALONE = (character: string) => `(?<!${HAN})${character}(?=[\\s/／:：]|$)`
const PHOTO = `摄影|攝影|供图|供圖|摄|攝|图片|圖片|${ALONE('[图圖]')}`
const TEXT = `撰文|采写|採寫|整理|执笔|執筆|编译|編譯|报道|报导|報道|報導|文字|作者|综合|綜合|${ALONE('文')}`
const WORD = `${TITLE}|${BOTH}|${PHOTO}|${TEXT}`
const SYLLABLES = `(?:(?!${WORD})${HAN})`

/** What a credit is made of, word by word. */
export const CREDIT_WORD = new RegExp(
  `(?<title>${ORGAN}?${TITLE})|(?<both>${BOTH})|(?<photo>${PHOTO})|(?<text>${TEXT})|(?<name>${SYLLABLES}{1,8}(?:·${SYLLABLES}{1,10})*)|(?<mark>\\S)`,
  'gu',
)

/** True for the text of a credit with a title in it. */
export const HAS_TITLE = new RegExp(TITLE, 'u')

/** Which names follow a title. */
export function fieldOfTitle(title: string): NameField {
  if (/实习|實習/u.test(title)) return 'interns'
  if (/通讯员|通訊員/u.test(title)) return 'correspondents'
  return /(?:摄影|攝影)(?:记者|記者)$/u.test(title) ? 'photographers' : 'reporters'
}

const NAMED = new RegExp(`^(?:(?:${COMPOUND_SURNAMES})${HAN}{1,2}|[${SURNAMES}]${HAN}{1,2}|${HAN}+(?:·${HAN}+)+)$`, 'u')
const NO_NAME = /^(?:全文|连载|和平|未完|资料|来源|有关|图文|同上|完)/u

/** What looks like a person's name where nothing else says that it is one. */
export function looksLikeName(name: string): boolean {
  return NAMED.test(name) && !NO_NAME.test(name)
}

/** What may be a name after a title: two to four characters, or a foreign one with its dots. */
export function mayBeName(name: string): boolean {
  return name.includes('·') || (name.length >= 2 && name.length <= 4)
}

/** A verb of reporting that stands behind a place: 北京报道. */
export const REPORTS = /^(?:报道|报导|報道|報導)$/u

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
/** 新华社北京12月3日电, 本报1月2日讯, 本报讯. */
export const DATELINE = new RegExp(
  `^[\\s【〔［\\[(（▲■□●◆]*(?<cited>据|據)?\\s*(?:(?<own>${OWN})|(?<agency>${AGENCY})|(?<paper>${PAPER}))\\s*(?<place>${HAN}{2,8}?)??\\s*` +
    `(?:(?<year>\\d{4})\\s*年\\s*)?(?:(?<month>${NUMBER})\\s*月\\s*)?(?:(?<day>${NUMBER})\\s*日\\s*)?(?:综合|專|专)?(?:电|電|(?<news>讯|訊)|消息)`,
  'u',
)
/** The agency that a credit or a signature names: 新华社记者, 据新华社, 来源：…. */
export const SOURCE = new RegExp(
  `^(?:(?:据|據|综合|綜合|来源|來源|摘自|转自|轉自|原载|原載)[\\s:：]*(?<cited>${AGENCY}|${PAPER})|(?<agency>${AGENCY}))`,
  'u',
)

/** 下转第3版, 详见A04版; with `from`: 上接第1版. */
export const JUMP =
  /(?<from>上接|上承)?(?:下转|下轉|紧接|緊接|转|轉|接|详见|詳見|见|見)?\s*(?:第\s*)?(?<page>[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页頁]/u
/** A bracket that is a jump line and nothing else. */
export const JUMP_BRACKET = /^(?:本文)?(?:上接|上承|下转|下轉|紧接|緊接|转接?|轉接?|详见|詳見).{1,8}[版页頁]$/u

export const PAGE_DATE = /(?<year>\d{4}|[一二三四五六七八九〇○零]{4})\s*[年.\-/]\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月.\-/]\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})/u
export const PAGE_NUMBER = /(?:第\s*|(?<=^|\s))(?<page>[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页頁]|^(?<lone>[A-Z]\d{1,3}|\d{2})(?=$|\s|\p{Script=Han})/u
export const NEWSPAPER = new RegExp(`(?<=^|[\\s·|｜])(?<paper>${PAPER}|${HAN}{1,6}[报報])(?=$|[\\s·|｜\\d])`, 'u')

const DIGITS = '〇一二三四五六七八九'

/** The number that digits or Chinese numerals up to 99 say, or a year digit by digit. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[○零]/gu, '〇')
  const ten = plain.indexOf('十')
  if (ten === -1) return [...plain].reduce((sum, digit) => sum * 10 + DIGITS.indexOf(digit), 0)
  const tens = ten === 0 ? 1 : DIGITS.indexOf(plain[0]!)
  return tens * 10 + Math.max(0, DIGITS.indexOf(plain[ten + 1] ?? '〇'))
}
