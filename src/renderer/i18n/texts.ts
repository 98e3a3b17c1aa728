import type annotations from './en/annotations.json'
import type details from './en/details.json'
import type compare from './en/compare.json'
import type documentTexts from './en/document.json'
import type entities from './en/entities.json'
import type exportTexts from './en/export.json'
import type failures from './en/failures.json'
import type frame from './en/frame.json'
import type importTexts from './en/import.json'
import type labels from './en/labels.json'
import type learning from './en/learning.json'
import type library from './en/library.json'
import type reviewTexts from './en/review.json'
import type reading from './en/reading.json'
import type resplit from './en/resplit.json'
import type roles from './en/roles.json'
import type settings from './en/settings.json'
import type split from './en/split.json'
import type tag from './en/tag.json'
import type welcome from './en/welcome.json'

/** Every namespace: one file per language and screen. English sets the type; a test holds the two languages together. */
interface Texts {
  annotations: typeof annotations
  compare: typeof compare
  details: typeof details
  document: typeof documentTexts
  entities: typeof entities
  export: typeof exportTexts
  failures: typeof failures
  frame: typeof frame
  import: typeof importTexts
  labels: typeof labels
  learning: typeof learning
  library: typeof library
  review: typeof reviewTexts
  reading: typeof reading
  resplit: typeof resplit
  roles: typeof roles
  settings: typeof settings
  split: typeof split
  tag: typeof tag
  welcome: typeof welcome
}

/** `count_one` and `count_other` are asked for as `count`. */
type WithoutPlural<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K

/** The full name of a text, `namespace:key`. The only way in which texts are named, so that they can be searched for. */
export type TextKey = { [N in keyof Texts & string]: `${N}:${WithoutPlural<keyof Texts[N] & string>}` }[keyof Texts & string]

/** What stands in the gaps of a text. `count` also chooses singular or plural. */
export type TextValues = Readonly<Record<string, string | number>>

/** A sentence that is put into words when it is shown, so that it follows a change of language. */
export interface Message {
  readonly key: TextKey
  readonly values?: TextValues | undefined
}
