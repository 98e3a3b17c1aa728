type Match = (text: string, query: string, options: { continuous: boolean }) => number[] | null

let match: Match | null = null

/** Loads the pinyin dictionary: large, so only once somebody looks for a command. Until then names are found as written. */
export async function loadPinyin(): Promise<void> {
  match ??= (await import('pinyin-pro')).match
}

/**
 * True when the query finds one of the names: as written (upper and lower case alike, words in any order), by pinyin
 * (`daochu` for 导出) or by its initials (`dc`). An empty query finds everything.
 */
export function findsName(query: string, names: readonly string[]): boolean {
  const words = query.trim().toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '')
  return names.some((name) => {
    const written = name.toLocaleLowerCase()
    if (words.every((word) => written.includes(word))) return true
    return /\p{Script=Han}/u.test(name) && match !== null && match(name, words.join(''), { continuous: true }) !== null
  })
}
