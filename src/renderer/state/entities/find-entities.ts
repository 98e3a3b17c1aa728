import { useEffect, useMemo, useState } from 'react'
import type { EntityList } from '#core/entity/entity'
import { createEntitySearch, type ReadingsOf, type SearchEntities } from '#core/entity/search'

let readings: ReadingsOf | null = null

/** Searches the list: by pinyin too, once its dictionary is there. It is large, so it is loaded when somebody first searches. */
export function useEntitySearch(list: EntityList): SearchEntities {
  const [readingsOf, setReadings] = useState<ReadingsOf>(() => readings ?? NO_READINGS)
  useEffect(() => {
    let gone = false
    void loadReadings().then((loaded) => !gone && setReadings(() => loaded))
    return () => void (gone = true)
  }, [])
  // The first search makes the index: nobody waits for one that is not used.
  return useMemo(() => {
    let search: SearchEntities | null = null
    return (query, limit) => (search ??= createEntitySearch(list, readingsOf))(query, limit)
  }, [list, readingsOf])
}

const NO_READINGS: ReadingsOf = () => []
const NONE: readonly string[] = []

async function loadReadings(): Promise<ReadingsOf> {
  if (readings !== null) return readings
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  const isHan = /\p{Script=Han}/u
  readings = (character) => {
    let found = known.get(character)
    if (found === undefined) {
      found = isHan.test(character) ? [...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }))] : NONE
      known.set(character, found)
    }
    return found
  }
  return readings
}
