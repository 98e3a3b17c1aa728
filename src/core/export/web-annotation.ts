import type { ArticleRecord, MentionRecord, Range } from '#core/dataset/records'
import type { SplitName } from '#core/dataset/split-choice'
import { fileNameOf, splitFile } from './file-name'
import type { ExportFormat, Piece } from './format'

/** So many characters before and after a mention are quoted. */
const CONTEXT = 32

/**
 * W3C Web Annotation: every mention with its position and its quote in code points; several targets where it has several
 * stretches. The texts stand in `texts/`, to which the targets point.
 */
export const webAnnotation: ExportFormat = {
  name: 'web-annotation',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'codepoint',
  options: [],
  splits: true,
  open({ splits }) {
    const begun = new Set<SplitName | null>()
    const head = (split: SplitName | null): string =>
      `{\n"@context": "http://www.w3.org/ns/anno.jsonld",\n"id": "urn:x-galley:page:${split ?? 'articles'}",\n"type": "AnnotationPage",\n"items": [`
    const put = (split: SplitName | null, content: string): Piece => ({ file: splitFile(split, '.jsonld'), content })
    return {
      *article(record, split) {
        const file = `texts/${fileNameOf(record)}.txt`
        yield { file, content: record.text, whole: true }
        const characters = [...record.text]
        for (const mention of record.mentions) {
          yield put(split, `${begun.has(split) ? ',' : head(split)}\n${JSON.stringify(annotationOf(record, mention, file, characters))}`)
          begun.add(split)
        }
      },
      *end() {
        for (const split of splits ?? [null]) yield put(split, `${begun.has(split) ? '' : head(split)}\n]\n}\n`)
      },
    }
  },
}

function annotationOf(record: ArticleRecord, mention: MentionRecord, file: string, characters: readonly string[]): object {
  const text = (start: number, end: number): string => characters.slice(Math.max(0, start), end).join('')
  const target = ([start, end]: Range): object => ({
    source: encodeURI(file),
    selector: [
      { type: 'TextQuoteSelector', exact: text(start, end), prefix: text(start - CONTEXT, start), suffix: text(end, end + CONTEXT) },
      { type: 'TextPositionSelector', start, end },
    ],
  })
  const links = (mention.entity?.links ?? []).filter((link) => /^[a-z][a-z0-9+.-]*:/iu.test(link))
  return {
    id: `urn:x-galley:${record.id}/${mention.id}`,
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: mention.label },
      ...links.map((link) => ({ type: 'SpecificResource', purpose: 'identifying', source: link })),
    ],
    target: mention.spans.map(target),
  }
}
