import { countLeftOut } from '#core/dataset/report'
import type { SplitName } from '#core/dataset/split-choice'
import { fileNameOf, splitFile, splitFolder } from '../file-name'
import type { ExportFormat } from '../format'
import { countForbidden, escapeXmlText } from '../xml'
import { articleTei } from './article-tei'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = ' xmlns="http://www.tei-c.org/ns/1.0"'

/**
 * TEI P5: names tagged in the text, the source's lines as `lb`, entities in `standOff`. One corpus, or a file for each
 * article.
 */
export const tei: ExportFormat = {
  name: 'tei',
  version: 1,
  shape: 'file',
  extension: '.xml',
  unit: null,
  options: ['files', 'metadata'],
  splits: true,
  lines: true,
  open({ name, options, report, splits }) {
    const begun = new Set<SplitName | null>()
    const head = (split: SplitName | null): string => {
      const title = escapeXmlText(split === null ? name : `${name}: ${split}`)
      return `${DECLARATION}<teiCorpus${NAMESPACE}>\n${headerOf(title, escapeXmlText(name))}`
    }
    return {
      *article(record, split) {
        countLeftOut(report, 'character-not-in-xml', countForbidden(record.text))
        const each = options.files === 'each'
        const content = articleTei(record, { metadata: options.metadata, report, namespace: each ? NAMESPACE : '' })
        if (each) return yield { file: `${splitFolder(split)}${fileNameOf(record)}.xml`, content: DECLARATION + content, whole: true }
        yield { file: splitFile(split, '.xml'), content: begun.has(split) ? content : head(split) + content }
        begun.add(split)
      },
      *end() {
        if (options.files === 'each') return
        for (const split of splits ?? [null]) {
          // A corpus must hold a text: one without articles holds an empty one.
          const empty = `${head(split)}<TEI>\n${headerOf('–', escapeXmlText(name))}<text><body><p/></body></text>\n</TEI>\n`
          yield { file: splitFile(split, '.xml'), content: `${begun.has(split) ? '' : empty}</teiCorpus>\n` }
        }
      },
    }
  },
}

function headerOf(title: string, project: string): string {
  return (
    `<teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p>${project}</p></publicationStmt>` +
    '<sourceDesc><p>Newspaper pages</p></sourceDesc></fileDesc></teiHeader>\n'
  )
}
