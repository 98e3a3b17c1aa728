import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SHOWN } from '#core/mention/suggestion'
import { failureOf } from '../../../ports/failed'
import { findFiles } from '../../../services/import/find-files'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

/** `galley suggest PATH… [--jsonl] [--plain] [--least CHANCE]`: JSON lines are the only form so far, named or not. */
export const suggestCommand: Command = {
  async run(args, { texts, files, suggestions, say, result, progress, stopped }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { jsonl: { type: 'boolean' }, plain: { type: 'boolean' }, least: { type: 'string' } },
    })
    if (positionals.length === 0) throw new UsageError(texts.needsPaths)
    const least = values.least === undefined ? SHOWN : Number(values.least)
    if (!(least >= 0 && least <= 1)) throw new UsageError(texts.needs('--least 0…1'))
    const found = []
    for await (const file of findFiles(files, positionals.map((path) => resolve(path)), new Set<string>())) found.push(file)
    if (found.length === 0) {
      say(texts.noFiles)
      return EXIT.nothingDone
    }
    let refused = 0
    let done = 0
    for (const { path, problem } of found) {
      if (stopped()) return EXIT.stopped
      try {
        if (problem !== null) say(failureLine(texts, problem))
        else {
          const mentions = await suggestions.suggest({ name: path, bytes: await files.read(path) }, { plain: values.plain === true, least })
          result(JSON.stringify({ file: path, offsetUnit: 'codepoint', mentions: mentions.map((mention) => ({ ...mention, score: Number(mention.score.toFixed(4)) })) }))
        }
      } catch (error) {
        refused += 1
        say(failureLine(texts, failureOf(error, path)))
      }
      if (problem !== null) refused += 1
      progress((done += 1), found.length)
    }
    return refused > 0 ? EXIT.someFailed : EXIT.fine
  },
}
