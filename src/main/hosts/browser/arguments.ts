import { parseArgs } from 'node:util'

export interface BrowserArguments {
  readonly help: boolean
  readonly open: boolean
  readonly port: number
  readonly project: string | null
  readonly paths: readonly string[]
}

export const HELP = `Usage: npm start -- [OPTIONS] [FILE_OR_FOLDER…]

Serves Galley on this machine only and opens it in the browser. Texts that are named are imported.

  --project DIR  open this project (made if there is none)
  --port N       listen on this port instead of any free one
  --no-open      only print the address
  --help         print this text

GALLEY_DATA=DIR in the environment keeps settings and new projects in DIR.
`

/** Reads the command line. Throws an `Error` with a sentence for the person when it makes no sense. */
export function readArguments(args: readonly string[]): BrowserArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      project: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port takes a number from 0 to 65535, not ${values.port}`)
  return { help: values.help, open: !values['no-open'], port, project: values.project ?? null, paths: positionals }
}
