import fc from 'fast-check'
import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import { documentFrom } from '#core/document/from-segmentation'
import type { Document } from '#core/document/model'
import { partsInSource } from '#core/document/places'
import { inReadingOrder } from '#core/segment/reading-order'
import { ROLES } from '#core/segment/role'
import type { ProposedPart } from '#core/segment/segmentation'
import { linesOf } from '#core/text/lines'

/** Lines as pages have them: blank, with white space at their edges and inside, with characters beyond the BMP. */
const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', '', '  ', '\u3000', '\t') },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom('雨', '河', '城', '𠮷', '\u{1000CA}', 'a', '7', '，', '。', ' ', '\u3000'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((characters) => characters.join('')),
  },
)

const number = fc.nat(1_000_000)

interface LineChoice {
  readonly text: string
  readonly holder: number
  readonly role: number
  readonly stays: boolean
  readonly extra: number
}

const lineChoice: fc.Arbitrary<LineChoice> = fc.record({
  text: line,
  holder: fc.nat(4),
  role: fc.nat(ROLES.length - 1),
  stays: fc.boolean(),
  extra: fc.nat(11),
})

/** Documents as a splitter might propose them: up to four articles that may be interleaved, furniture, doubts, questions. */
export const documents: fc.Arbitrary<Document> = fc
  .oneof(
    { weight: 1, arbitrary: fc.array(lineChoice, { maxLength: 6 }) },
    { weight: 3, arbitrary: fc.array(lineChoice, { minLength: 10, maxLength: 30 }) },
  )
  .map(documentOf)

/** Any edit, as numbers; `editFor` makes an edit of them that has something to do with a document. */
export const choices = fc.record({ kind: fc.nat(99), a: number, b: number, c: number, d: number })
type Choice = { kind: number; a: number; b: number; c: number; d: number }

function documentOf(lines: readonly LineChoice[]): Document {
  const text = lines.map((choice) => choice.text).join('\n')
  const parts: { holder: number; part: ProposedPart }[] = []
  const boundaries: { at: number; chance: number }[] = []
  linesOf(text).forEach(({ start, end }, index) => {
    const choice = lines[index]
    if (choice === undefined) return
    if (choice.extra > 7) boundaries.push({ at: start, chance: (choice.extra - 7) / 4 })
    if (choice.text.trim() === '') return
    const last = parts.at(-1)
    if (last !== undefined && choice.stays) last.part = { ...last.part, end }
    else {
      const role = ROLES[choice.role]!
      parts.push({ holder: choice.holder, part: { start, end, role, confidence: 0.8, candidates: [] } })
    }
  })
  const holders = [...new Set(parts.map(({ holder }) => holder))].filter((holder) => holder > 0)
  const proposed = parts.map(({ holder, part }, index) => {
    if (index % 3 > 0 || holders.length === 0) return { holder, part }
    const first = index % holders.length
    const other = (index + 1) % holders.length
    const candidates = [{ article: first, confidence: 0.6 }, { article: other === first ? null : other, confidence: 0.3 }]
    return { holder, part: { ...part, candidates } }
  })
  const heldBy = (holder: number) => proposed.filter((one) => one.holder === holder).map(({ part }) => part)
  return documentFrom(
    { id: 'd1', source: { name: 'random.txt', digest: 'f'.repeat(64), encoding: 'utf-8' }, text },
    {
      articles: holders.map((holder) => ({ parts: inReadingOrder(heldBy(holder)), confidence: 0.7 })),
      furniture: heldBy(0),
      boundaries,
    },
  )
}

const KINDS = 27
const REORDER = 7

/** True for choices that mean a change of the reading order by hand. */
export function reorders({ kind }: Choice): boolean {
  return kind % KINDS === REORDER
}

/** The edit that a choice means for this document; it may well be one that is refused. */
export function editFor(document: Document, choice: Choice): Edit {
  const { kind, a, b, c, d } = choice
  const { text, articles, mentions, repairs } = document
  const length = text.length
  const at = a % (length + 1)
  // Half of the spans begin and end where parts do, half of them anywhere, even in the middle of a character.
  const edges = partsInSource(document).flatMap(({ part }) => [part.start, part.end])
  const placeAt = (n: number) => (n % 2 === 0 && edges.length > 0 ? edges[(n >> 1) % edges.length]! : n % (length + 1))
  const [start, end] = [placeAt(b), placeAt(c)].sort((x, y) => x - y) as [number, number]
  const span = { start, end }
  const short = { start: at, end: Math.min(length, at + 1 + (b % 9)) }
  const article = articles[a % Math.max(1, articles.length)]?.id ?? 'a0'
  const mention = mentions[a % Math.max(1, mentions.length)]?.id ?? 'm0'
  const label = ['PER', 'LOC', 'ORG', 'PER', 'LOC', 'ORG', ''][d % 7]!
  switch (kind % KINDS) {
    case 0:
    case 1:
      return { kind: 'cut', at: d % 2 === 0 ? at : start }
    case 2:
      return { kind: 'join', at: d % 2 === 0 ? at : start }
    case 3:
    case 4:
      return { kind: 'assign', span, to: (['new', 'furniture', { article }, { article }] as const)[d % 4]! }
    case 5:
    case 6:
      return { kind: 'set-role', span, role: ROLES[d % ROLES.length]! }
    case REORDER: {
      const parts = articles.find(({ id }) => id === article)?.parts.length ?? 1
      return { kind: 'reorder', article, from: b % (parts + 1), to: c % parts }
    }
    case 8:
      return { kind: 'dissolve', article }
    case 9:
      return { kind: 'settle', at: d % 2 === 0 ? at : start }
    case 10:
      return d % 5 === 0 ? { kind: 'confirm' } : { kind: 'settle', at: document.doubts[0]?.at ?? at }
    case 11:
      return { kind: 'set-status', article, status: (['todo', 'doing', 'done', 'left-out'] as const)[d % 4]! }
    case 12:
    case 17:
    case 18:
      return { kind: 'tag', label, spans: c % 3 === 0 ? [span, short] : [short] }
    case 13:
      return c % 2 === 0 ? { kind: 'untag', mention } : { kind: 'relabel', mention, label }
    case 14:
      return { kind: 'respan', mention, spans: [short] }
    case 15: {
      const action = (['join', 'break', 'keep', 'drop', { replace: '城' }] as const)[d % 5]!
      return { kind: 'repair', override: { ...(c % 2 === 0 ? short : { start: at, end: at }), action } }
    }
    case 16:
      return { kind: 'unrepair', span: repairs[a % Math.max(1, repairs.length)] ?? short }
    case 19:
      if (c % 4 === 0) return { kind: 'set-metadata', article: null, values: { newspaper: '雨城日报', date: ['2020-12-04', null, 'x'][d % 3]! } }
      return { kind: 'set-metadata', article, values: [{ reporters: ['雨河'] }, { reporters: ['城雨'], agency: '河社' }, {}][d % 3]! }
    case 23:
      return c % 4 === 0 ? { kind: 'unlink', mention } : { kind: 'link', mention, entity: ['e1', 'e2', ''][d % 3]! }
    case 21:
    case 22: {
      const to = (['new', 'furniture', { article }] as const)[d % 3]!
      const role = ROLES[a % ROLES.length]!
      const pieces = [{ spans: [span], to, ...(c % 2 === 0 ? { role } : {}) }, { spans: [short], ...(b % 2 === 0 ? { role } : { to }) }]
      return { kind: 'arrange', pieces: pieces.slice(0, 1 + (d % 2)) }
    }
    case 26:
      return { kind: c % 3 === 0 ? 'unlink-story' : 'link-story', article, to: ['d2/a1', 'd3/a7', ''][d % 3]! }
    case 25:
      return { kind: 'has-none', article }
    case 20:
      return { kind: 'unset-metadata', article, fields: ['reporters', 'agency', 'date'] }
    default:
      return {
        kind: 'together',
        edits: [
          { kind: 'tag', label, spans: [short] },
          { kind: 'cut', at },
          { kind: 'tag', label, spans: [span] },
        ].slice(0, 1 + (d % 3)) as Edit[],
      }
  }
}

/** Freezes a document and all that hangs on it: whoever changes it in place is thrown at. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

/** Every document on the way from the first one through the edits that were not refused. */
export function* walk(first: Document, list: readonly Choice[]): Generator<{ before: Document; edit: Edit; after: Document }> {
  let document = frozen(first)
  for (const choice of list) {
    const edit = editFor(document, choice)
    const result = applyEdit(document, edit)
    if (!result.ok) continue
    const after = frozen(result.document)
    yield { before: document, edit, after }
    document = after
  }
}
