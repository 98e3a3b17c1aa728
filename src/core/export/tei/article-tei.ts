import type { ArticleRecord, EntityRecord } from '#core/dataset/records'
import type { DatasetReport } from '#core/dataset/report'
import { factsOf } from '../facts'
import { escapeXml, escapeXmlText } from '../xml'
import { blockContent } from './block-content'
import { elementOf } from './name-element'
import { inlinePieces, type Beside } from './inline-pieces'

interface TeiChoice {
  readonly metadata: boolean
  readonly report: DatasetReport
  /** The namespace declaration, where this is the file's root. */
  readonly namespace: string
}

/** One article as a `TEI` element with a line end behind it. */
export function articleTei(record: ArticleRecord, { metadata, report, namespace }: TeiChoice): string {
  const id = `a-${record.document}-${record.article}`.replace(/[^\p{L}\p{N}_-]/gu, '_')
  const { inline, beside } = inlinePieces(record, id, report)
  const characters = [...record.text]
  const entities = new Map(record.mentions.flatMap(({ label, entity }) => (entity === undefined ? [] : [[entity.id, { label, entity }] as const])))
  const anchors: Beside[][] = record.blocks.map(() => [])
  for (const one of beside) anchors[one.block]!.push(one)
  let body = ''
  let inTop = true
  record.blocks.forEach(({ role, span }, index) => {
    const { tag, isTop } = tagOf(role, inTop)
    inTop &&= isTop
    const content = blockContent({ characters, span, lines: record.lines ?? [], names: inline[index]!, anchors: anchors[index]! })
    body += `<${tag}>${content}</${tag.split(' ', 1)[0]}>\n`
  })
  return (
    `<TEI${namespace} xml:lang="zh" xml:id="${id}">\n${headerOf(record, metadata)}${standOff(id, [...entities.values()], beside, characters)}` +
    `<text><body>\n<div type="article">\n${body || '<p/>\n'}</div>\n</body></text>\n</TEI>\n`
  )
}

/** TEI wants a division's heads and by-line in front: those that are read later are plain blocks with a type. */
function tagOf(role: string, inTop: boolean): { tag: string; isTop: boolean } {
  if (inTop && role === 'headline') return { tag: 'head type="main"', isTop: true }
  if (inTop && (role === 'kicker' || role === 'deck')) return { tag: `head type="${role}"`, isTop: true }
  if (inTop && role === 'byline') return { tag: 'byline', isTop: true }
  return role === 'body' ? { tag: 'p', isTop: false } : { tag: `ab type="${role}"`, isTop: false }
}

function headerOf(record: ArticleRecord, metadata: boolean): string {
  const { headline, ...facts } = factsOf(record, { metadata })
  const title = escapeXmlText(headline === undefined ? record.id : String(headline)) || '–'
  const notes = Object.entries(facts).map(([key, value]) => {
    return `<note type="${key}">${escapeXmlText(typeof value === 'string' ? value : value.join('；'))}</note>`
  })
  return (
    `<teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p>${escapeXmlText(record.id)}</p></publicationStmt>` +
    `<notesStmt>${notes.join('')}</notesStmt>` +
    `<sourceDesc><p>${escapeXmlText(record.source.name)}, sha256:${record.source.digest}</p></sourceDesc></fileDesc></teiHeader>\n`
  )
}

/** What the names in the text refer to, and the mentions that cross others. Empty when there is neither. */
function standOff(
  id: string,
  entities: readonly { readonly label: string; readonly entity: EntityRecord }[],
  beside: readonly Beside[],
  characters: readonly string[],
): string {
  const lists = ['person', 'place', 'org', 'item'].map((kind) => {
    const rows = entities.filter(({ label }) => elementOf(label).entry === kind).map(({ label, entity }) => entryOf(id, label, entity))
    const list = `list${kind === 'item' ? '' : kind[0]!.toUpperCase() + kind.slice(1)}`
    return rows.length === 0 ? '' : `<${list}>\n${rows.join('')}</${list}>\n`
  })
  const spans = beside.map(({ start, end, label, from, to }) => {
    return `<span type="${escapeXml(label)}" from="#${from}" to="#${to}">${escapeXmlText(characters.slice(start, end).join(''))}</span>\n`
  })
  const group = spans.length === 0 ? '' : `<spanGrp type="mentions">\n${spans.join('')}</spanGrp>\n`
  const content = lists.join('') + group
  return content === '' ? '' : `<standOff>\n${content}</standOff>\n`
}

function entryOf(id: string, label: string, entity: EntityRecord): string {
  const { entry, name } = elementOf(label)
  const numbers = entity.links.map((link) => {
    const found = /^([^\s:]+):(.+)$/su.exec(link)
    return `<idno type="${escapeXml(found?.[1] ?? 'link')}">${escapeXmlText(found?.[2] ?? link)}</idno>`
  })
  const title = `<${name}>${escapeXmlText(entity.name)}</${name.split(' ', 1)[0]}>`
  return `<${entry} xml:id="${id}-${entity.id}">${title}${numbers.join('')}</${entry}>\n`
}
