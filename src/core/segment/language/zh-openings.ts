import { COMPOUND_SURNAMES, SURNAMES } from '#core/text/surnames'
import { OPENINGS, type Opening } from './language'

const H = '\\p{Script=Han}'
const NAME = `(?:[${SURNAMES}]${H}{1,2}|(?:${COMPOUND_SURNAMES})${H}{1,2}|${H}{2,5}·${H}{2,6})`
const DIGITS = '[\\d○〇一二三四五六七八九十]{1,4}'

/** How the paragraphs of Chinese newspapers begin: forms on the first characters of a paragraph, spaces taken out. */
const FORMS: readonly (readonly [Opening, RegExp])[] = [
  ['day', new RegExp(`${DIGITS}日(?!报)|今[天日晨晚]|昨[天日晨晚]|近日|日前|[上下]午|凌晨`, 'u')],
  ['full-date', new RegExp(`(?:${DIGITS}年)?${DIGITS}月${DIGITS}日`, 'u')],
  ['news-source', /据.{2,20}?(?:消息|通报|报道|網站|网站|微博|公告|发布|電|电)|[从從].{2,24}?(?:获悉|獲悉|了解到|得知)|(?:发布|發布|通报|公布|披露).{0,14}?(?:称|，|显示)/u],
  ['event', /召开|召開|举行|舉行|举办|舉辦|启动|啟動|开幕|開幕|印发|揭牌|签署|签约|开工|通车|上线|发布会|抵达|宣布|宣判|发生|開工/u],
  ['place-or-body', new RegExp(`^${H}{1,10}?(?:省|市|县|縣|区|區|州|盟|旗|镇|鎮|乡|鄉|村|国|國|局|厅|廳|委|部|院|司|大学|大學|医院|政府|警方|中心)`, 'u')],
  ['full-name', new RegExp(`(?:书记|書記|省长|市长|县长|主席|总统|總統|总理|部长|主任|局长|院长|校长|发言人|負責人|负责人|教授|村民|市民|居民|董事长|总经理|队长|专家|医生|代表|委员)${NAME}`, 'u')],
  ['reporter', /记者|記者/u],
  ['connective', /^(?:但|而|同时|同時|此外|另外|不过|不過|对此|對此|因此|所以|为此|為此|随后|隨後|之后|后来|最后|最後|其次|首先|另据|与此同时|然而|此次|此前|目前|据介绍|据了解|据悉|據悉|除此|接下来|事实上|也|还|還|并|於是|于是|如今|随着此)/u],
  ['refers-back', /^(?:他|她|它|该|該|这|這|那|其|上述|双方|雙方|会议|會議|活动中|现场|記者看到|记者看到|记者了解|当天|當天|当日|据统计|数据显示)/u],
  ['speaker', new RegExp(`^${H}{1,5}?(?:说|說|表示|认为|認為|指出|介绍|介紹|告诉|告訴|称|坦言|强调|強調|透露|回忆)`, 'u')],
  ['quotation', /^[“「『‘]/u],
  ['numbered', /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.是]|第[一二三四五六七八九十]|其[一二三四五])/u],
]

/** The openings (see `Language`) of a paragraph in Chinese. */
export function openingsOf(text: string): number {
  const bare = text.replace(/[ \u3000]+/gu, '')
  let found = 0
  for (const [opening, form] of FORMS) if (form.test(bare)) found |= 1 << OPENINGS.indexOf(opening)
  return found
}
