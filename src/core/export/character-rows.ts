import { splitFile } from './file-name'
import type { ExportFormat, ExportPlan } from './format'
import { emptyFiles } from './json-lines'
import { sentencesOf } from './sentences'
import { tagsOf, type SchemeName } from './tag-schemes'

interface Rows {
  readonly name: string
  readonly scheme: SchemeName
  /** What begins an article; empty for formats that know no articles. */
  readonly opening: string
  row(token: string, tag: string): string
}

const twoColumns = (token: string, tag: string): string => `${token} ${tag}\n`

/** One character and its tag to a line, sentences divided by an empty line, as Chinese NER is trained on. */
export const bio = characterRows({ name: 'bio', scheme: 'BIO', opening: '', row: twoColumns })
export const bioes = characterRows({ name: 'bioes', scheme: 'BIOES', opening: '', row: twoColumns })
export const bmes = characterRows({ name: 'bmes', scheme: 'BMES', opening: '', row: twoColumns })
/** The four columns of CoNLL 2003, part of speech and chunk left open; every article begins with `-DOCSTART-`. */
export const conll = characterRows({
  name: 'conll',
  scheme: 'BIO',
  opening: '-DOCSTART- -X- O O\n\n',
  row: (token, tag) => `${token} -X- _ ${tag}\n`,
})

/** Beside the rows goes `….offsets.jsonl`: for each sentence its article and where each character stands in its text. */
function characterRows({ name, scheme, opening, row }: Rows): ExportFormat {
  const extension = `.${name}`
  const offsets = '.offsets.jsonl'
  return {
    name,
    version: 1,
    shape: 'folder',
    extension: '',
    unit: 'codepoint',
    options: ['overlaps', 'longest'],
    splits: true,
    open: (plan: ExportPlan) => ({
      *article(record, split) {
        const sentences = sentencesOf(record, plan)
        let rows = opening
        let places = ''
        for (const sentence of sentences) {
          const tags = tagsOf(sentence, scheme)
          rows += `${sentence.tokens.map((token, index) => row(token, tags[index]!)).join('')}\n`
          places += `${JSON.stringify({ article: record.id, starts: sentence.places })}\n`
        }
        yield { file: splitFile(split, extension), content: rows }
        yield { file: splitFile(split, offsets), content: places }
      },
      end: () => [...emptyFiles(plan, extension), ...emptyFiles(plan, offsets)],
    }),
  }
}
