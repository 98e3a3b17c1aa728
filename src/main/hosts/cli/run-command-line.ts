import { failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Pages } from '../../ports/pages'
import type { Suggestions } from '../../ports/suggestions'
import type { Services } from '../../services/services'
import { EXIT, UsageError, type Command, type ExitCode, type Terminal } from './command'
import { checkCommand } from './commands/check'
import { compareCommand } from './commands/compare'
import { exportCommand } from './commands/export'
import { importAnnotationsCommand } from './commands/import-annotations'
import { importCommand } from './commands/import'
import { statsCommand } from './commands/stats'
import { restoreCommand } from './commands/restore'
import { splitCommand } from './commands/split'
import { suggestCommand } from './commands/suggest'
import { HELP } from './help'
import { failureLine, textsFor, type Texts } from './texts/texts'

export interface CommandLine {
  readonly args: readonly string[]
  readonly version: string
  readonly services: Services
  readonly files: Files
  readonly pages: Pages
  readonly suggestions: Suggestions
  readonly languages: readonly string[]
  readonly out: Stream
  readonly err: Stream
  readonly onInterrupt: (stop: () => void) => void
}

interface Stream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  'import-annotations': importAnnotationsCommand,
  split: splitCommand,
  suggest: suggestCommand,
  export: exportCommand,
  restore: restoreCommand,
  check: checkCommand,
  compare: compareCommand,
  stats: statsCommand,
}

/** Where stderr is no terminal, less work than this is done before anybody asks how far it is. */
const WORTH_TELLING = 50

/** Runs one command from its arguments to its exit code. Never rejects. */
export async function runCommandLine(line: CommandLine): Promise<ExitCode> {
  const [name, ...rest] = line.args
  if (name === '--version' || name === '-v') return print(line, `${line.version}\n`)
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) return print(line, HELP)
  if (name === undefined) {
    line.err.write(HELP)
    return EXIT.usage
  }
  const texts = textsFor(line.languages)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (command === undefined) throw new UsageError(texts.unknownCommand(name))
    return await command.run(rest, terminalFor(line, texts))
  } catch (error) {
    return explain(line, texts, error)
  } finally {
    await line.services.close()
  }
}

function print({ out }: CommandLine, text: string): ExitCode {
  out.write(text)
  return EXIT.fine
}

function explain({ err, services }: CommandLine, texts: Texts, error: unknown): ExitCode {
  if (error instanceof UsageError || isParseError(error)) {
    err.write(`${error.message}\n`)
    return EXIT.usage
  }
  const failure = failureOf(error)
  if (failure.code === 'internal') services.report(error, 'galley')
  err.write(`${failureLine(texts, failure)}\n`)
  return EXIT.nothingDone
}

/** What `parseArgs` throws for options that it does not know. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function terminalFor({ services, files, pages, suggestions, out, err, onInterrupt }: CommandLine, texts: Texts): Terminal {
  let stopped = false
  const stops: (() => void)[] = []
  onInterrupt(() => {
    stopped = true
    for (const stop of stops) stop()
  })
  let lastTenth = 0
  let open = false
  const clear = (): void => {
    if (open) err.write('\r\u001b[K')
    open = false
  }
  return {
    services,
    session: services.openSession(),
    files,
    pages,
    suggestions,
    texts,
    result(line) {
      clear()
      out.write(`${line}\n`)
    },
    say(line) {
      clear()
      err.write(`${line}\n`)
    },
    progress(done, total) {
      const tenth = total === 0 ? 10 : Math.floor((done * 10) / total)
      if (err.isTTY === true) {
        err.write(`\r\u001b[K${texts.progress(done, total)}`)
        open = true
      } else if (tenth > lastTenth && total >= WORTH_TELLING) {
        err.write(`${texts.progress(done, total)}\n`)
      }
      lastTenth = tenth
    },
    onStop: (stop) => void stops.push(stop),
    stopped: () => stopped,
  }
}
