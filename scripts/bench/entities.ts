import { performance } from 'node:perf_hooks'
import { pinyin } from 'pinyin-pro'
import type { Entity, EntityList } from '#core/entity/entity'
import { createProposer } from '#core/entity/propose'
import { createEntitySearch, type ReadingsOf } from '#core/entity/search'
import { readEntitiesFile, writeEntitiesFile } from '#core/file/entities-file'

/** How long a key press takes among 100,000 entities, and what it takes to open and to save them; milliseconds. */

const COUNT = 100_000
const FAMILY = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈'
const GIVEN = '望舟怀谷大海伯庭小满映川重山明远志强秀英建国晓东春梅文静立新海燕'
const PLACES = ['河湾', '青湾', '白沙', '礁头', '云岭', '石桥', '东渡', '南浦']
const BODIES = ['卫生健康委员会', '公安局', '教育体育局', '发展和改革委员会', '人力资源和社会保障局', '融媒体中心', '第一中学', '渔业协会']

const pick = (from: ArrayLike<string>, number: number): string => from[number % from.length]!

function entityOf(number: number): Entity {
  const isPerson = number % 3 > 0
  const person = pick(FAMILY, number) + pick(GIVEN, number * 7) + pick(GIVEN, number * 13 + (number >> 6))
  const name = isPerson ? person : `${pick(PLACES, number)}${pick('市县区镇', number >> 3)}${pick(BODIES, number >> 5)}${number % 97}`
  return { id: `e${number}`, name, otherNames: number % 5 === 0 ? [`老${pick(FAMILY, number)}`] : [], label: isPerson ? 'PER' : 'ORG', note: '', links: [] }
}

const readings = new Map<string, readonly string[]>()
const readingsOf: ReadingsOf = (character) => {
  let found = readings.get(character)
  if (found === undefined) {
    found = /\p{Script=Han}/u.test(character) ? [...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array' }))] : []
    readings.set(character, found)
  }
  return found
}

function timed<T>(work: () => T): { readonly value: T; readonly took: number } {
  const start = performance.now()
  const value = work()
  return { value, took: performance.now() - start }
}

const list: EntityList = { entities: new Map(Array.from({ length: COUNT }, (_, index) => [`e${index + 1}`, entityOf(index + 1)])), serial: COUNT }
const json = timed(() => writeEntitiesFile(list))
const again = timed(() => writeEntitiesFile(list))
const read = timed(() => readEntitiesFile(json.value))
const search = createEntitySearch(list, readingsOf)
const index = timed(() => createEntitySearch(list, readingsOf))
const presses = ['l', 'li', 'lin', 'linw', 'lwz', '林', '林望', 'wangzhou', 'weisheng', '卫生', 'nothinglikeit', '张', 'zh'].map((query) => ({ query, ...timed(() => search(query, 8)) }))
const proposer = timed(() => createProposer(list))
const asks = ['林望舟', '市卫健委', '市委书记王大海', '青湾市公安局', '王'].map((text) =>
  timed(() => proposer.value({ text, label: text.includes('市') ? 'ORG' : 'PER', places: ['河湾'], nearby: new Set() })),
)

const worst = (all: readonly { readonly took: number }[]) => Math.max(...all.map(({ took }) => took)).toFixed(1)
console.log(`${COUNT} entities, ${(json.value.length / 1e6).toFixed(1)} MB`)
console.log(`  written ${json.took.toFixed(0)} ms, again after a change ${again.took.toFixed(0)} ms; read ${read.took.toFixed(0)} ms`)
console.log(`  search: index ${index.took.toFixed(0)} ms; a key press at most ${worst(presses)} ms (target 50)`)
console.log(`  proposals: got ready in ${proposer.took.toFixed(0)} ms; a mention at most ${worst(asks)} ms`)
