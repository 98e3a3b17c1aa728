/**
 * Remembers what was computed from an immutable object, for as long as that object lives. What is computed must depend
 * on nothing else.
 */
export function memoise<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    let entry = known.get(key)
    if (entry === undefined) {
      entry = { value: compute(key) }
      known.set(key, entry)
    }
    return entry.value
  }
}

/** What was asked for last, and what was given. */
export interface Last<K, V> {
  readonly key: K
  readonly value: V
}

/**
 * The same for what is mostly asked of things that are nearly what was asked of last, as a document is after an edit:
 * `compute` may make the value from the last one. That may change how long it takes, never what it gives.
 */
export function memoiseFromLast<K extends object, V>(compute: (key: K, last: Last<K, V> | undefined) => V): (key: K) => V {
  let last: Last<K, V> | undefined
  const remembered = memoise<K, Last<K, V>>((key) => ({ key, value: compute(key, last) }))
  return (key) => {
    last = remembered(key)
    return last.value
  }
}
