import { brat } from './brat'
import { bio, bioes, bmes, conll } from './character-rows'
import { csv } from './csv'
import { doccano } from './doccano'
import type { ExportFormat } from './format'
import { galley } from './galley'
import { huggingFace } from './hugging-face/hugging-face'
import { json } from './json'
import { jsonl } from './jsonl'
import { labelStudio } from './label-studio'
import { plainText } from './plain-text'
import { prodigy } from './prodigy'
import { spacy } from './spacy'
import { tei } from './tei/tei'
import { uimaCas } from './uima-cas'
import { webAnnotation } from './web-annotation'

/** Every format that a dataset can be exported to, in the order in which people are offered them. */
export const FORMATS = {
  jsonl,
  json,
  galley,
  bio,
  bioes,
  bmes,
  conll,
  spacy,
  'hugging-face': huggingFace,
  doccano,
  'label-studio': labelStudio,
  prodigy,
  brat,
  'uima-cas': uimaCas,
  'web-annotation': webAnnotation,
  tei,
  csv,
  text: plainText,
} as const satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof FORMATS
