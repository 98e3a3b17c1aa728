import { linkPieces, type Linked } from './link-pieces'
import { readLinesWith, type LineReading, type Model } from './model'
import { readEvidence, type PageEvidence } from './page-evidence'
import { readSecondLook } from './second-look'

/** Everything the model says about one page. */
export interface PageReading {
  readonly evidence: PageEvidence
  readonly lines: LineReading
  readonly linked: Linked
}

/** Looks at a page twice: the second time knowing what the first reading made of it. */
export function readPage(model: Model, text: string): PageReading {
  const evidence = readEvidence(text, model.language, model.vocabulary)
  const { features, base } = readForSecondLook(model, evidence)
  const lines = readLinesWith(model.second, evidence, features, base)
  return { evidence, lines, linked: linkPieces(evidence, lines.classes, lines.chances, model.second.scorers) }
}

/** The features and base scores with which the second look begins. */
export function readForSecondLook(model: Model, evidence: PageEvidence): { features: PageEvidence['features']; base: Float32Array } {
  const lines = readLinesWith(model.first, evidence, evidence.features)
  const linked = linkPieces(evidence, lines.classes, lines.chances, model.first.scorers)
  return {
    features: readSecondLook(evidence, model.first.plan.features, lines.classes, lines.chances, linked),
    base: lines.scores,
  }
}
