import { FEATURES, type Featurizer } from '#core/mention/tagger/features'
import { MACHINE_LABELS, stateOf } from '#core/mention/tagger/states'
import type { Example } from './perceptron'
import type { Sentence } from './sentence'

/** Features and right states of a sentence. */
export function exampleOf(sentence: Sentence, featurizer: Featurizer): Example {
  featurizer.read(sentence.text)
  const states = new Uint8Array(sentence.text.length)
  for (const { start, end, label } of sentence.names) {
    const index = MACHINE_LABELS.findIndex((name) => name === label)
    if (index < 0) continue
    for (let i = start; i < end; i++) states[i] = stateOf(index, i - start, end - start)
  }
  return { rows: featurizer.rows.slice(0, sentence.text.length * FEATURES), states }
}
