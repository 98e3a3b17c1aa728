/** Small pages with invented people and towns. */
export const FLOOD = `今晨七时许，澄河水位超过警
戒线，云渡市防汛指挥部下令转
移沿岸居民。市长安若
林说，学校体育馆已经开放。
暴雨袭击南部各镇
`

export const MARKET = `松岭镇新市场昨日开张
本报讯 （记者 乔一禾）松岭镇的新市场昨天
开门迎客，八十个摊位半天卖空。
𠮷田农场的西瓜最抢手。
`

/** Bytes of GB18030 for a text of the characters below. */
export const GB18030_PAGE = new Uint8Array([
  // 今天天气很好，我们去公园。
  0xbd, 0xf1, 0xcc, 0xec, 0xcc, 0xec, 0xc6, 0xf8, 0xba, 0xdc, 0xba, 0xc3, 0xa3, 0xac, 0xce, 0xd2, 0xc3, 0xc7, 0xc8, 0xa5, 0xb9, 0xab,
  0xd4, 0xb0, 0xa1, 0xa3, 0x0a,
])
export const GB18030_TEXT = '今天天气很好，我们去公园。\n'

export const BINARY = new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7])
