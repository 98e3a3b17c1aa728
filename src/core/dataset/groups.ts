/** Things, by number from 0, that are joined into groups (union-find). */
export class Groups {
  readonly #parent: Int32Array

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index)
  }

  /** Makes one group of the groups of both. */
  join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)]
    // The lower number stands for the group: what a group is called does not depend on the order of joining.
    this.#parent[Math.max(first, second)] = Math.min(first, second)
  }

  areJoined(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b)
  }

  /** Every group, each rising, in the order of their first members. */
  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (let index = 0; index < this.#parent.length; index += 1) {
      const root = this.#root(index)
      const group = groups.get(root)
      if (group === undefined) groups.set(root, [index])
      else group.push(index)
    }
    return [...groups.values()]
  }

  #root(index: number): number {
    let at = index
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!
      at = this.#parent[at]!
    }
    return at
  }
}
