/**
 * Strings with a bit set each, for finding all of them in a text. An open hash table over (node, code unit), so that
 * tens of thousands of names take little memory and no objects. Walking costs one probe per code unit.
 */
export class Trie {
  private keys: Float64Array
  private nexts: Int32Array
  private bits: Int32Array
  private nodes = 1
  private slots: number

  constructor(expectedNodes = 1024) {
    this.slots = 1 << Math.ceil(Math.log2(Math.max(16, expectedNodes * 2)))
    this.keys = new Float64Array(this.slots).fill(-1)
    this.nexts = new Int32Array(this.slots)
    this.bits = new Int32Array(Math.max(16, expectedNodes + 1))
  }

  /** Adds `word` with `bits`; a word that is there already keeps its own bits too. An empty word is ignored. */
  add(word: string, bits: number): void {
    if (word === '') return
    let node = 0
    for (let i = 0; i < word.length; i++) node = this.next(node, word.charCodeAt(i)) || this.grow(node, word.charCodeAt(i))
    this.bits[node] = this.bits[node]! | bits
  }

  /** The node after `node` by one code unit; 0 when there is none. The root is node 0. */
  next(node: number, unit: number): number {
    const key = node * 65536 + unit
    const mask = this.slots - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7 & mask
    for (;;) {
      const held = this.keys[slot]!
      if (held === key) return this.nexts[slot]!
      if (held === -1) return 0
      slot = (slot + 1) & mask
    }
  }

  /** Bits of the word that ends at `node`; 0 when none does. */
  bitsAt(node: number): number {
    return this.bits[node]!
  }

  /** Bits of a whole word; 0 when it is not there. */
  get(word: string): number {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      node = this.next(node, word.charCodeAt(i))
      if (node === 0) return 0
    }
    return this.bitsAt(node)
  }

  private grow(node: number, unit: number): number {
    if (this.nodes * 2 > this.slots) this.rehash()
    const fresh = this.nodes++
    if (fresh >= this.bits.length) {
      const bits = new Int32Array(this.bits.length * 2)
      bits.set(this.bits)
      this.bits = bits
    }
    this.put(node * 65536 + unit, fresh)
    return fresh
  }

  private put(key: number, next: number): void {
    const mask = this.slots - 1
    const node = Math.floor(key / 65536)
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(key % 65536, 0x85ebca6b)) >>> 7 & mask
    while (this.keys[slot] !== -1) slot = (slot + 1) & mask
    this.keys[slot] = key
    this.nexts[slot] = next
  }

  private rehash(): void {
    const { keys, nexts } = this
    this.slots *= 2
    this.keys = new Float64Array(this.slots).fill(-1)
    this.nexts = new Int32Array(this.slots)
    for (let i = 0; i < keys.length; i++) if (keys[i] !== -1) this.put(keys[i]!, nexts[i]!)
  }
}
