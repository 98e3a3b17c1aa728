import { escapeXml } from '../xml'

/** How a label is written: the element in the text (with its attributes), and that of an entity in a list. */
export interface NameElement {
  readonly name: string
  readonly entry: 'person' | 'place' | 'org' | 'item'
}

const USUAL: Readonly<Record<string, NameElement>> = {
  PER: { name: 'persName', entry: 'person' },
  PERSON: { name: 'persName', entry: 'person' },
  LOC: { name: 'placeName', entry: 'place' },
  GPE: { name: 'placeName', entry: 'place' },
  ORG: { name: 'orgName', entry: 'org' },
}

/** TEI has elements for people, places and organisations; a label of the project's own is a `name` with a type. */
export function elementOf(label: string): NameElement {
  return USUAL[label] ?? { name: `name type="${escapeXml(label.replace(/\s+/gu, '_'))}"`, entry: 'item' }
}
