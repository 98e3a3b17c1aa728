import type { ArticleRecord } from '#core/dataset/records'
import { codePointsOf } from '#core/text/code-points'
import { fileNameOf, splitFolder } from './file-name'
import type { ExportFormat, ExportPlan } from './format'
import { stretchesOf } from './stretches'

const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api'
const ENTITY = `${DKPRO}.ner.type.NamedEntity`
const SENTENCE = `${DKPRO}.segmentation.type.Sentence`
const TOKEN = `${DKPRO}.segmentation.type.Token`
const META = `${DKPRO}.metadata.type.DocumentMetaData`

/** UIMA CAS JSON, as INCEpTION reads it: a file for each article, offsets in UTF-16, one token for each character. */
export const uimaCas: ExportFormat = {
  name: 'uima-cas',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'utf16',
  options: [],
  splits: true,
  open: (plan) => ({
    *article(record, split) {
      const content = `${JSON.stringify(casOf(record, plan))}\n`
      yield { file: `${splitFolder(split)}${fileNameOf(record)}.json`, content, whole: true }
    },
    end: () => [],
  }),
}

function casOf(record: ArticleRecord, { report }: ExportPlan): object {
  const { toUtf16 } = codePointsOf(record.text)
  const name = `${fileNameOf(record)}.txt`
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: record.text }
  const annotations = [
    { '%TYPE': META, begin: 0, end: record.text.length, language: 'zh', documentTitle: name, documentId: name },
    ...record.blocks.map(({ span }) => ({ '%TYPE': SENTENCE, begin: toUtf16(span[0]), end: toUtf16(span[1]) })),
    ...tokensOf(record.text),
    ...stretchesOf(record, report).map(({ start, end, label, entity }) => ({
      '%TYPE': ENTITY,
      begin: toUtf16(start),
      end: toUtf16(end),
      value: label,
      ...(entity?.links[0] !== undefined && { identifier: entity.links[0] }),
    })),
  ].map((fields, index) => {
    const { '%TYPE': type, ...rest } = fields
    return { '%ID': index + 2, '%TYPE': type, '@sofa': 1, ...rest }
  })
  return {
    '%TYPES': TYPES,
    '%FEATURE_STRUCTURES': [sofa, ...annotations],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': annotations.map((one) => one['%ID']) } },
  }
}

function tokensOf(text: string): { '%TYPE': string; begin: number; end: number; order: number }[] {
  const tokens = []
  for (const { 0: character, index } of text.matchAll(/\S/gu)) {
    tokens.push({ '%TYPE': TOKEN, begin: index, end: index + character.length, order: 0 })
  }
  return tokens
}

const TYPES = {
  [ENTITY]: typeOf(ENTITY, 'uima.tcas.Annotation', { value: 'String', identifier: 'String' }),
  [SENTENCE]: typeOf(SENTENCE, 'uima.tcas.Annotation', { id: 'String' }),
  [TOKEN]: typeOf(TOKEN, 'uima.tcas.Annotation', { id: 'String', order: 'Integer' }),
  [META]: typeOf(META, 'uima.tcas.DocumentAnnotation', {
    documentTitle: 'String',
    documentId: 'String',
    documentUri: 'String',
    collectionId: 'String',
    documentBaseUri: 'String',
    isLastSegment: 'Boolean',
  }),
}

function typeOf(name: string, parent: string, features: Readonly<Record<string, string>>): object {
  const described = Object.entries(features).map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': `uima.cas.${range}` }] as const)
  return { '%NAME': name, '%SUPER_TYPE': parent, ...Object.fromEntries(described) }
}
