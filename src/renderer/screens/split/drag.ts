const PART = 'application/x-galley-part'
const ARTICLE = 'application/x-galley-article'

/** What a card takes: a part, a whole article, or text dragged out of the page. */
export const ON_CARD: readonly string[] = [PART, ARTICLE, 'text/plain']
/** What a part takes: another part, which comes to stand in its place. */
export const ON_PART: readonly string[] = [PART]

/** What was dropped: a part by where it starts in the source, an article by its id, or the selected text. */
export type Dropped =
  | { readonly what: 'part'; readonly start: number }
  | { readonly what: 'article'; readonly id: string }
  | { readonly what: 'selection' }

/** Begins to drag the part that starts at `start` in the source. */
export function dragPart(transfer: DataTransfer, start: number): void {
  transfer.setData(PART, `${start}`)
  transfer.effectAllowed = 'move'
}

/** Begins to drag a whole article. */
export function dragArticle(transfer: DataTransfer, id: string): void {
  transfer.setData(ARTICLE, id)
  transfer.effectAllowed = 'move'
}

/** True while something that can be dropped here is dragged over it. */
export function takes(transfer: DataTransfer, types: readonly string[]): boolean {
  return types.some((type) => transfer.types.includes(type))
}

export function readDrop(transfer: DataTransfer): Dropped {
  const [start, id] = [transfer.getData(PART), transfer.getData(ARTICLE)]
  if (start !== '') return { what: 'part', start: Number(start) }
  return id === '' ? { what: 'selection' } : { what: 'article', id }
}
