import type { Random } from './random'
import type { Name, Sentence } from './sentence'

interface Form {
  readonly weight: number
  readonly text: string
}

/** Rules of the sentence grammar by name, each with its forms. */
export type Grammar = ReadonlyMap<string, readonly Form[]>

/** Gives a text for rules that the grammar does not write out (a surname, a city); undefined when it knows none such. */
export type NameSource = (rule: string, random: Random) => string | undefined

/** Reads grammar files: `= NAME` opens a rule, each further line is a form, `3* ` in front makes it thrice as likely. */
export function parseGrammar(files: readonly string[]): Grammar {
  const rules = new Map<string, Form[]>()
  let forms: Form[] = []
  for (const row of files.flatMap((file) => file.split('\n'))) {
    if (row.startsWith('# ') || row.trim() === '') continue
    if (row.startsWith('= ')) {
      const name = row.slice(2).trim()
      if (rules.has(name)) throw new Error(`the grammar has two rules ${name}`)
      rules.set(name, (forms = []))
    } else {
      const [, weight, text] = /^(?:(\d+)\* )?(?:(?:byline|headline|caption|body): )?(.*)$/u.exec(row)!
      forms.push({ weight: Number(weight ?? 1), text: text! })
    }
  }
  return rules
}

const DEEPEST = 12

/** Draws a sentence of `rule`. An unknown rule is an error of the grammar and thrown. */
export function drawSentence(grammar: Grammar, source: NameSource, rule: string, random: Random): Sentence {
  let text = ''
  const names: Name[] = []
  const expand = (name: string, depth: number): void => {
    const forms = grammar.get(name)
    if (!forms) {
      const drawn = source(name, random)
      if (drawn === undefined) throw new Error(`the grammar asks for {${name}}, which nobody knows`)
      text += drawn
      return
    }
    write(depth > DEEPEST ? forms[0]!.text : draw(forms, random), depth)
  }
  const write = (form: string, depth: number): void => {
    for (const piece of form.matchAll(/\{(\w+)\}|\[((?:[^[\]|])*)\|(\w+)\]|([^{[]+|[{[])/gu)) {
      const [, inner, marked, label, plain] = piece
      if (inner !== undefined) expand(inner, depth + 1)
      else if (marked !== undefined) {
        const start = text.length
        write(marked, depth + 1)
        names.push({ start, end: text.length, label: label! })
      } else text += plain
    }
  }
  expand(rule, 0)
  return { text, names }
}

function draw(forms: readonly Form[], random: Random): string {
  let total = 0
  for (const form of forms) total += form.weight
  let left = random.next() * total
  for (const form of forms) if ((left -= form.weight) < 0) return form.text
  return forms[forms.length - 1]!.text
}
