import { linkPieces, QUESTIONS, type Question } from '#core/segment/link-pieces'
import { newMomentum, stepAdam } from './adam'
import { readLinesWith, type LineReading, type Look, type Model } from '#core/segment/model'
import { readEvidence, type PageEvidence } from '#core/segment/page-evidence'
import { readTwice } from '#core/segment/read-page'
import { addScorerGradient } from './scorer-gradient'
import type { Scorer } from '#core/segment/scorer'
import { toPage } from './lessons'
import type { LabelledRow, Random, SharedTools } from './shared-tools'
import { composeMixedPages, type TrainingSource } from './training-pages'

interface Asked {
  readonly question: Question
  readonly features: readonly Float32Array[]
  readonly right: number
}

const TIMES = 12
const STEP = 16

/** Trains the scorers that link pieces to texts, on what the look's network makes of fresh pages. In place. */
export function trainLinks(tools: SharedTools, source: TrainingSource, model: Model, look: Look, name: string, pages: number, report: (line: string) => void): void {
  const random = tools.createRandom(name)
  for (const question of QUESTIONS) fillRandom(look.scorers[question], random)
  const asked = askedQuestions(tools, source, model, look, name, pages)
  for (const question of QUESTIONS) {
    const own = asked.filter((each) => each.question === question)
    const loss = trainScorer(look.scorers[question], own, random)
    report(`${name} ${question}: ${own.length} questions, loss ${loss.toFixed(3)}`)
  }
}

function askedQuestions(tools: SharedTools, source: TrainingSource, model: Model, look: Look, name: string, pages: number): Asked[] {
  const asked: Asked[] = []
  for (const rows of composeMixedPages(tools, source, name, pages)) {
    const { evidence, lines } = readWith(model, look, toPage(rows).text)
    const gold = rows.filter(({ text }) => text.trim() !== '')
    linkPieces(evidence, lines.classes, lines.chances, look.scorers, (question, own, answers, features) => {
      const right = rightAnswer(gold, own, answers)
      asked.push({ question, features, right })
      return right
    })
  }
  return asked
}

/** The page as this look's network reads it. */
function readWith(model: Model, look: Look, text: string): { evidence: PageEvidence; lines: LineReading } {
  const evidence = readEvidence(text, model.language, model.vocabulary)
  return { evidence, lines: look === model.second ? readTwice(model, evidence).read : readLinesWith(look, evidence) }
}

/** The answer that holds most lines of the article that most of the asked lines belong to; else the answer "none". */
function rightAnswer(gold: readonly LabelledRow[], own: readonly number[], answers: readonly (readonly number[] | null)[]): number {
  const article = mostCommon(gold, own)
  const shared = answers.map((lines) =>
    article === '-' || lines === null || mostCommon(gold, lines) !== article ? 0 : lines.filter((line) => gold[line]!.article === article).length)
  const most = Math.max(...shared)
  return most === 0 ? answers.indexOf(null) : shared.indexOf(most)
}

function mostCommon(gold: readonly LabelledRow[], lines: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(gold[line]!.article, (counts.get(gold[line]!.article) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

export function fillRandom({ weights }: Scorer, random: Random): void {
  for (let at = 0; at < weights.length; at += 1) weights[at] = random.normal(0, 0.3)
}

/** Gives the mean loss of the last time through. */
export function trainScorer(scorer: Scorer, asked: readonly Omit<Asked, 'question'>[], random: Random): number {
  const gradient = new Float32Array(scorer.weights.length)
  let momentum = newMomentum(scorer.weights.length)
  let loss = 0
  for (let time = 0; time < TIMES; time += 1) {
    loss = 0
    random.shuffled(asked).forEach(({ features, right }, index) => {
      loss += addScorerGradient(scorer, features, right, gradient)
      if (index % STEP === STEP - 1) momentum = stepAdam(scorer.weights, gradient, momentum, 0.004 * (1 - time / TIMES) + 0.0002, 0.001)
    })
  }
  return loss / Math.max(1, asked.length)
}
