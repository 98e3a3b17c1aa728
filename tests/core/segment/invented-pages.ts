/** Pages in the labelled notation, with invented towns and people: one for each thing that newspaper pages do. */

const BRIDGE = {
  first: '经过十四个月的施工，横跨青禾河的云溪大桥昨天上午正式通车。大桥全长一千二百米，双向四车道，两侧设有人行道和非机动车道。通车以后，云溪镇到南桥县城的车程从五十分钟缩短到十五分钟。',
  second: '“以前过河要等渡船，碰上大风就得绕道松岭。”在镇上卖豆腐的罗桂枝说，大桥通车的头一天，她就骑着三轮车进城送了两趟货。云溪大桥建成后，沿河三个村的八千多名村民出行更加方便。',
  third: '南桥县交通局有关负责人介绍，云溪大桥所在的青禾河段水流湍急，桥墩施工只能在枯水期进行。下一步，县里还将修建连接大桥的两条乡道，预计明年六月完工。',
}

const LIBRARY = {
  first: '白塔湾区图书馆新馆本周起试运行，每天开放到晚上十点。新馆共有藏书三十二万册，设有少儿阅览区、听书角和自习室，读者凭身份证就能办理借书证，第一次借书不用交押金。',
  second: '记者在图书馆看到，自习室里的两百个座位座无虚席。图书馆馆长沈玉楠表示，试运行期间将听取读者意见，调整座位预约办法，并在周末举办面向孩子的故事会。',
  third: '据了解，老馆将改建成地方文献馆，收藏白塔湾的县志、族谱和老照片，预计年底对外开放。',
}

const ORCHARD = {
  first: '眼下正是石榴成熟的季节，松岭县柏树乡的石榴园里一片繁忙。果农们天不亮就上山采摘，分拣、装箱、过秤，一箱箱石榴当天就能运到省城的批发市场。',
  second: '柏树乡种石榴已有六十多年，去年请来农科所的技术员，推广滴灌和套袋，亩产提高了两成。乡里成立的合作社统一收购，按等级定价，果农再也不用为销路发愁。',
  third: '合作社理事长蒋松涛说，今年全乡石榴种植面积达到四千三百亩，预计总产量六百万斤，人均增收两千多元。',
}

const HEATING = {
  first: '今年采暖季，澄江市将有九十个老旧小区接入集中供热管网，惠及居民两万三千户。市住建局日前召开的供热工作会议要求，所有管网改造工程必须在十月底以前完工。',
  second: '会议要求，各供热企业要提前储煤，公布二十四小时热线电话，做到报修半小时内上门。对室温不达标的，按照规定退还热费。',
}

/** Headline after its text, as on most pages; a kicker over it; a by-line before the second text. */
export const HEADLINE_AFTER = `
§ body/16     本报讯（记者 丁一鸣）${BRIDGE.first}

  body/16     ${BRIDGE.second}

  body/16     ${BRIDGE.third}

  kicker      南桥县城到云溪镇车程缩短到十五分钟

  headline    云溪大桥昨天通车

§ body/17     本报讯（记者 贺春梅 通讯员 方林）${LIBRARY.first}

  body/17     ${LIBRARY.second}

  body/17     ${LIBRARY.third}

  headline    白塔湾区图书馆新馆试运行
  deck        ——每天开放到晚上十点

§ body/15     本报讯（记者 丁一鸣）${ORCHARD.first}

  body/15     ${ORCHARD.second}

  body/15     ${ORCHARD.third}

  headline    柏树乡石榴红了
`

/** Headline before its text, with a headline of two lines. */
export const HEADLINE_BEFORE = `
§ headline    云溪大桥通车
  headline    两岸从此不等渡船

  body/16     本报讯（记者 丁一鸣）${BRIDGE.first}

  body/16     ${BRIDGE.second}

§ headline    白塔湾区图书馆新馆试运行

  body/16     本报讯（记者 贺春梅）${LIBRARY.first}

  body/16     ${LIBRARY.second}

§ headline    九十个老旧小区将接入集中供热

  body/16     本报讯（记者 陆海生）${HEATING.first}

  body/16     ${HEATING.second}
`

/** One paragraph per line, half-width marks. */
export const PARAGRAPHS = `
§ headline    云溪大桥昨天通车

  body        本报讯(记者 丁一鸣)${BRIDGE.first}

  body        ${BRIDGE.second}

  body        ${BRIDGE.third}

§ headline    柏树乡石榴红了

  body        本报讯(记者 贺春梅)${ORCHARD.first}

  body        ${ORCHARD.second}

  body        ${ORCHARD.third}
`.replace(/，/gu, ',').replace(/（/gu, '(').replace(/）/gu, ')')

/** The headlines of the last two articles stand in a group at the page's end. */
export const GROUPED_HEADLINES = `
§ body/16     本报讯（记者 陆海生）${HEATING.first}

  body/16     ${HEATING.second}

  headline    九十个老旧小区将接入集中供热

§ body/17     本报讯（记者 丁一鸣）${BRIDGE.first}

  body/17     ${BRIDGE.second}

  body/17     ${BRIDGE.third}

§ body/15     本报讯（记者 贺春梅）${ORCHARD.first}

  body/15     ${ORCHARD.second}

  body/15     ${ORCHARD.third}

§2 headline   云溪大桥建成通车
  headline    沿河三个村出行更加方便

§3 headline   柏树乡石榴成熟
  headline    果农上山采摘忙
`

/** A column ends in mid-sentence, the next block goes on with it; a blank line stands before a quotation mark. */
export const COLUMN_BREAK = `
§ body/16     本报讯（记者 丁一鸣）经过十四个月的施工，横跨青禾河的云溪大桥昨天上午正式通车。大桥全长一千二百米，双向四车道，

  body        两侧设有人行道和非机动车道。通车以
  body        后，云溪镇到南桥县城的车程从五十分
  body        钟缩短到十五分钟。镇上的人都把它叫

  body        “幸福桥”，说它来得不容易。

  body/16     ${BRIDGE.third}

  headline    云溪大桥昨天通车

§ body/16     本报讯（记者 贺春梅）${LIBRARY.first}

  body/16     ${LIBRARY.second}

  headline    白塔湾区图书馆新馆试运行
`

/** Furniture: the page's label and date, the imprint at its end. */
export const FURNITURE = `
- folio       2021年9月8日 星期三 第3版

§ body/16     本报讯（记者 丁一鸣）${BRIDGE.first}

  body/16     ${BRIDGE.second}

  headline    云溪大桥昨天通车

§ body/16     本报讯（记者 贺春梅）${LIBRARY.first}

  body/16     ${LIBRARY.second}

  headline    白塔湾区图书馆新馆试运行

- folio       责编 丁一鸣 校对 方林 版式 罗兰
`

/** A picture with its caption and credit, and a headline under it: an article without text. */
export const PHOTO_NEWS = `
§ body/16     本报讯（记者 丁一鸣）${BRIDGE.first}

  body/16     ${BRIDGE.second}

  headline    云溪大桥昨天通车

§ caption     |9月7日，松岭县柏树乡的果农在石榴园里采摘石榴。连日来，当地石榴陆续成熟，果
  caption     农们忙着采摘、分拣、装箱，供应节日市场。

  caption     本报记者 贺春梅 摄

  headline    松岭县果农采摘石榴忙

§ body/16     本报讯（记者 陆海生）${HEATING.first}

  body/16     ${HEATING.second}

  headline    九十个老旧小区将接入集中供热
`

/** Crossheads stick to the line under them; the by-line of a reporter stands before the text. */
export const CROSSHEADS = `
§ byline      □本报记者 丁一鸣

  body/16     ${BRIDGE.first}

  crosshead   等渡船的日子
  body/16     ${BRIDGE.second}

  crosshead   枯水期里抢工期
  body/16     ${BRIDGE.third}

  headline    一座大桥改变两岸生活

§ body/16     本报讯（记者 贺春梅）${LIBRARY.first}

  body/16     ${LIBRARY.second}

  headline    白塔湾区图书馆新馆试运行
`

/** A text is interrupted by the photo of another article, and goes on in mid-sentence. */
export const INTERRUPTED = `
§ body/16     本报讯（记者 丁一鸣）${BRIDGE.first}

  body/16     ${BRIDGE.second}

  body/16     南桥县交通运输局工程科有关负责人介绍，云溪大桥所在的青禾河段水流很湍急，桥墩施工只能在枯水期进行。下一步，县里还将修建连接大

§ caption     ▲柏树乡的果农在石榴园里采摘。
  caption     本报记者 贺春梅 摄

§1 body       桥的两条乡道，预计明年六月完工。两条
  body        乡道都经过青禾河边的村庄。

  headline    云溪大桥昨天通车

§ body/17     本报讯（记者 陆海生）${HEATING.first}

  body/17     ${HEATING.second}

  headline    九十个老旧小区将接入集中供热
`

/** An editor's note for the page, a jump line, letter-spaced lines, a private-use character. */
export const NOTE_AND_JUMP = `
§ note        编者按：秋收时节，本报记者走进田间地头，记录农民的收成与期盼。今起推出一组报道，敬请关注。

§ body/16     本报讯（记者 丁一鸣）${ORCHARD.first}

  body/16     ${ORCHARD.second}
  jump        （下转第3版）

  headline    柏树乡石榴红了

§ body/16     本报讯（记者 陆海生）${HEATING.first}

  body        会 议 要 求 ， 各 供 热 企 业 要 提 前 储
  body        煤 ，公 布 二 十 四 小 时 热 线 电 话 ，做 到
  body        报修半小时内上门。

  headline    九十个老旧小区将接入集中供热
`
