/** More pages in the labelled notation: what papers do less often. All towns and people are invented. */

const FERRY = {
  first: '记者从澄江市港航局获悉，停运三年的青禾河渡轮本月起恢复开行，每天往返八班，首班早上六点半从云溪码头出发，末班晚上七点返航，票价仍为两元，六十五岁以上老人免费乘船。',
  second: '恢复开行的渡轮是去年新造的电动船，可载一百二十人和三十辆自行车。港航局还在两岸码头增设了候船亭和充电桩，方便早晚过河上班的居民。',
  third: '港航局表示，渡轮试运行一个月后，将按客流调整班次，节假日增开夜航。',
}

const SCHOOL = {
  first: '南桥县第三小学的操场上，每天下午四点都会响起竹笛声。学校请来退休的笛子老师乔伯年，给三年级以上的学生上课，两年下来，全校有四百多个孩子学会了吹竹笛。',
  second: '乔伯年今年七十一岁，制笛吹笛五十多年。他带着孩子们选竹、打孔、校音，一支竹笛从做到吹要花上两个月。校长谭丽华说，孩子们学会了等待，也学会了认真。',
  third: '今年六月，学校的竹笛队在全省中小学生艺术节上演奏了一首渔歌，拿回了一个二等奖。',
}

const FLOOD = {
  first: '昨天凌晨两点，受上游持续降雨影响，松岭县境内的白石河水位快速上涨，最高时超过警戒线一点二米。县防汛指挥部连夜转移沿河四个村的居民一千三百人，没有人员伤亡。',
  second: '松岭县气象台说，这次降雨从前天傍晚开始，到昨天早晨基本停止，累计雨量一百四十毫米。目前白石河水位正在回落，转移的居民住在乡中学和村委会，粮食和饮水充足。',
  third: '县防汛指挥部要求各乡镇继续派人巡堤，水库要按照调度泄洪，险情排除以前不得让居民返家。',
}

const MARKET = {
  first: '今年以来，白塔湾区对辖区内的二十六个农贸市场进行改造，拆除旧棚，铺设防滑地砖，统一安装电子秤，九成以上的摊位已经重新开张。',
  second: '市场里新设了检测室，蔬菜和水产每天抽检，结果在大屏幕上公布。摊主许金凤说，重新开张以后，她的豆制品摊每天能多卖三十多斤。',
}

/** Two texts follow each other with nothing between them; their headlines stand at the page's end, in the other order. */
export const SHUFFLED_GROUP = `
§ body/16     本报讯（记者 丁一鸣）${FERRY.first}

  body/16     ${FERRY.second}

  body/16     ${FERRY.third}

§ body/17     本报讯（记者 方林）${FLOOD.first}

  body/17     ${FLOOD.second}

  body/17     ${FLOOD.third}

§2 headline   松岭连夜转移一千三百名沿河居民

§1 headline   青禾河渡轮恢复开行
`

/** Signatures at the end of the texts, none of which has a dateline. */
export const SIGNATURES = `
§ body/16     ${SCHOOL.first}

  body/16     ${SCHOOL.second}

  body/16     ${SCHOOL.third}（丁一鸣 方林）

  headline    操场上响起竹笛声

§ body/16     ${MARKET.first}

  body/16     ${MARKET.second}（贺春梅）

  headline    二十六个农贸市场旧貌换新颜
`

/** A text begins without a blank line before it, but with a space: a new text object. */
export const LEADING_SPACE = `
§ body/16     本报讯（记者 丁一鸣）${FERRY.first}

  body/16     ${FERRY.second}

  headline    青禾河渡轮恢复开行
§ body/16     |本报讯（记者 方林）${FLOOD.first}

  body/16     ${FLOOD.second}

  headline    白石河水位超过警戒线
`

/** A column's name with characters of a private font, before the by-line of its text. */
export const STANDING_HEAD = `
§ body/16     本报讯（记者 方林）${MARKET.first}

  body/16     ${MARKET.second}

  headline    二十六个农贸市场完成改造

§ standing-head 新春走基层􀃊􀁌
  byline      □本报记者 丁一鸣

  body/16     ${SCHOOL.first}

  body/16     ${SCHOOL.second}

  body/16     ${SCHOOL.third}

  headline    操场上响起竹笛声
`

/** Each text in columns of its own width. */
export const WIDTHS = `
§ body/13     本报讯（记者 丁一鸣）${FERRY.first}

  body/13     ${FERRY.second}

  headline    青禾河渡轮恢复开行

§ body/22     本报讯（记者 方林）${FLOOD.first}

  body/22     ${FLOOD.second}

  headline    松岭连夜转移沿河居民

§ body/17     本报讯（记者 贺春梅）${MARKET.first}

  body/17     ${MARKET.second}

  headline    二十六个农贸市场旧貌换新颜
`

/** The picture of the first text stands far from it, at the page's end. */
export const FAR_CAPTION = `
§ body/16     本报讯（记者 丁一鸣）${FERRY.first}

  body/16     ${FERRY.second}

  headline    青禾河渡轮恢复开行

§ body/17     本报讯（记者 方林）${FLOOD.first}

  body/17     ${FLOOD.second}

  headline    松岭连夜转移沿河居民

§1 caption    ▲恢复开行的电动渡轮停靠在云溪码头。 本报记者 贺春梅 摄
`

/** Traditional characters. */
export const TRADITIONAL = `
§ body/16     本報訊（記者 丁一鳴）經過十四個月的施工，橫跨青禾河的雲溪大橋昨天上午正式通車。大橋全長一千二百公尺，雙向四線道，兩側設有人行道。通車以後，雲溪鎮到南橋縣城的車程從五十分鐘縮短到十五分鐘。

  body/16     「以前過河要等渡船，碰上大風就得繞道松嶺。」在鎮上賣豆腐的羅桂枝說，大橋通車的頭一天，她就騎著三輪車進城送了兩趟貨。

  headline    雲溪大橋昨天通車

§ body/16     本報訊（記者 賀春梅）白塔灣區圖書館新館本週起試營運，每天開放到晚上十點。新館共有藏書三十二萬冊，設有少兒閱覽區、聽書角和自習室。

  body/16     圖書館館長沈玉楠表示，試營運期間將聽取讀者意見，調整座位預約辦法，並在週末舉辦面向孩子的故事會。

  headline    白塔灣區圖書館新館試營運
`

/** A text that goes on from another page, without a headline. */
export const CONTINUATION = `
§ jump        （上接第1版）
  body/16     两岸码头的候船亭和充电桩同时启用。${FERRY.second}

  body/16     ${FERRY.third}

§ headline    白石河水位超过警戒线

  body/17     本报讯（记者 方林）${FLOOD.first}

  body/17     ${FLOOD.second}
`
