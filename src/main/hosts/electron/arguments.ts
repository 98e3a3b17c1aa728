import { resolve } from 'node:path'
import type { LaunchRequest } from '../../services/launch'

/**
 * What a start asks for: `--project DIR` and paths, as seen from `folder`. Electron and Chromium add switches of their
 * own, so what begins with a dash and is not ours is passed over. `args` are the arguments after the app itself.
 */
export function launchRequest(args: readonly string[], folder: string): LaunchRequest {
  let project: string | null = null
  const paths: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index]!
    if (argument === '--project') project = resolve(folder, args[(index += 1)] ?? '.')
    else if (argument.startsWith('--project=')) project = resolve(folder, argument.slice('--project='.length))
    else if (!argument.startsWith('-') && argument !== '') paths.push(resolve(folder, argument))
  }
  return { project, paths }
}

/** The arguments after the app: packaged, argv begins with the program; unpackaged, the app's folder follows it. */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const rest = argv.slice(1)
  if (packaged) return rest
  const app = rest.findIndex((argument) => !argument.startsWith('-'))
  return rest.filter((_, index) => index !== app)
}
