import type { NameSource } from './grammar'
import type { DictionaryWord } from './name-characters'
import type { Places } from './places'
import type { Random } from './random'

/** What names are drawn from. */
export interface NameStock {
  /** Most frequent first. */
  readonly surnames: readonly string[]
  readonly rareSurnames: readonly string[]
  readonly doubleSurnames: readonly string[]
  /** Characters of given names; ones that stand here twice are drawn twice as often. */
  readonly givenCharacters: readonly string[]
  readonly minorityNames: readonly string[]
  readonly foreignCharacters: readonly string[]
  readonly foreignNames: readonly string[]
  readonly places: Places
  readonly countries: readonly string[]
  readonly regions: readonly string[]
  readonly worldCities: readonly string[]
  readonly bodies: readonly string[]
  /** Ordinary two-character words, for shops and villages. */
  readonly brandCharacters: readonly string[]
  /** Ordinary words of the dictionary by part of speech (n, v, a, d, i), with how often they were counted. */
  readonly ordinaryWords: ReadonlyMap<string, readonly DictionaryWord[]>
}

const VILLAGE_ENDS = ['村', '村', '村', '村', '庄村', '沟村', '屯', '嘎查', '寨村', '营村', '店村', '湾村', '窑村', '坡村', '岭村', '河村']
const RIVER_ENDS = ['河', '河', '江', '湖', '水', '溪', '渠', '淖尔']

/** The drawn parts of names: persons, places, brands, numbers. */
export function createNameSource(stock: NameStock): NameSource {
  const given = (random: Random): string => (random.next() < 0.8 ? random.pick(stock.givenCharacters) + random.pick(stock.givenCharacters) : doubled(random))
  const doubled = (random: Random): string => {
    const c = random.pick(stock.givenCharacters)
    return random.next() < 0.12 ? c + c : c
  }
  const surname = (random: Random): string => {
    const draw = random.next()
    if (draw < 0.03) return random.pick(stock.doubleSurnames)
    if (draw < 0.12) return random.pick(stock.rareSurnames)
    if (draw < 0.22) return random.pick(stock.surnames)
    return stock.surnames[Math.floor(stock.surnames.length * random.next() ** 2.5)]!
  }
  const person = (random: Random): string => {
    if (random.next() < 0.02) return random.pick(stock.givenCharacters) + random.pick(stock.givenCharacters)
    return surname(random) + given(random)
  }
  const foreignPart = (random: Random): string => {
    let part = ''
    for (let n = 2 + random.below(3); n > 0; n--) part += random.pick(stock.foreignCharacters)
    return random.next() < 0.5 ? random.pick(stock.foreignNames) : part
  }
  const foreigner = (random: Random): string => {
    const draw = random.next()
    if (draw < 0.7) return foreignPart(random)
    return draw < 0.96 ? `${foreignPart(random)}·${foreignPart(random)}` : `${foreignPart(random)}·${foreignPart(random)}·${foreignPart(random)}`
  }
  const brand = (random: Random): string => {
    let word = random.pick(stock.brandCharacters) + random.pick(stock.brandCharacters)
    if (random.next() < 0.15) word += random.pick(stock.brandCharacters)
    return word
  }
  const village = (random: Random): string => {
    const draw = random.next()
    if (draw < 0.35) return `${surname(random)}${random.pick(['家', '家', '庄', '沟', '营', '', '湾', '寨'])}${random.pick(VILLAGE_ENDS)}`
    return brand(random) + random.pick(VILLAGE_ENDS)
  }
  const two = (random: Random): string => String(random.below(100)).padStart(2, '0')
  const minority = (random: Random): string => {
    const name = random.pick(stock.minorityNames)
    return random.next() < 0.25 ? `${name}·${random.pick(stock.minorityNames)}` : name
  }
  const { places } = stock
  const ordinary = new Map([...stock.ordinaryWords].map(([tag, words]) => [tag, byFrequency(words)]))
  const ordinaryWord = (tag: string) => (random: Random): string => ordinary.get(tag)!(random)
  /** Words as newspapers shorten them: the first characters of a verb and of what it is done to. */
  const short = (random: Random): string => ordinaryWord('v')(random)[0]! + ordinaryWord('n')(random)[0]!
  const initial = (names: readonly string[]) => (random: Random): string => random.pick(names)[0]!
  const makers: Record<string, (random: Random) => string> = {
    person, foreigner, surname, minority, brand, village,
    city: (random) => random.pick(places.cities),
    cityShort: (random) => random.pick(places.cityShorts),
    county: (random) => random.pick(places.counties),
    countyShort: (random) => random.pick(places.countyShorts),
    province: (random) => random.pick(places.provinces),
    provinceShort: (random) => random.pick(places.provinceShorts),
    town: (random) => (random.next() < 0.8 ? random.pick(places.towns) : brand(random) + random.pick(['镇', '乡', '街道'])),
    community: (random) => (random.next() < 0.7 ? brand(random) : random.pick(places.countyShorts)) + random.pick(['社区', '社区', '小区', '花园']),
    country: (random) => random.pick(stock.countries),
    region: (random) => random.pick(stock.regions),
    worldCity: (random) => random.pick(stock.worldCities),
    river: (random) => brand(random) + random.pick(RIVER_ENDS),
    mountain: (random) => brand(random) + random.pick(['山', '岭', '峰', '山脉', '坡']),
    body: (random) => random.pick(stock.bodies),
    foreignBrand: foreignPart,
    countyInitial: initial(places.counties),
    cityInitial: initial(places.cities),
    provinceInitial: initial(places.provinces),
    dnoun: ordinaryWord('n'),
    dverb: ordinaryWord('v'),
    dadj: ordinaryWord('a'),
    dadv: ordinaryWord('d'),
    didiom: ordinaryWord('i'),
    short2: short,
    short3: (random) => short(random) + ordinaryWord('v')(random)[0]!,
    short4: (random) => short(random) + short(random),
    n9: (random) => String(1 + random.below(9)),
    n12: (random) => String(1 + random.below(12)),
    n31: (random) => String(1 + random.below(31)),
    n99: (random) => String(10 + random.below(90)),
    two,
  }
  return (rule, random) => (Object.hasOwn(makers, rule) ? makers[rule]!(random) : undefined)
}

/** Draws words by the square root of their counts: common ones often, but rare ones too. */
function byFrequency(words: readonly DictionaryWord[]): (random: Random) => string {
  const sums = new Float64Array(words.length)
  let total = 0
  words.forEach(({ count }, i) => (sums[i] = total += Math.sqrt(count)))
  return (random) => {
    const at = random.next() * total
    let low = 0
    let high = words.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return words[low]!.word
  }
}
