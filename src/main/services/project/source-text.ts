import { decode, isEncodingName } from '#core/text/decode'
import { Failed } from '../../ports/failed'
import type { Digest } from '../../ports/digest'
import type { Files } from '../../ports/files'

/** What has to be known of a source to read its text. */
export interface SourceFacts {
  readonly digest: string
  readonly encoding: string
}

/**
 * The text of a source file. Throws `file-damaged` when its bytes are not those that were imported, or do not fit the
 * encoding they were imported with: its document's places would point anywhere.
 */
export async function readSource(files: Files, digest: Digest, path: string, expected: SourceFacts): Promise<string> {
  const bytes = await files.read(path)
  if (digest(bytes) !== expected.digest) throw damaged(path, 'the bytes are not those that were imported')
  return decodeSource(bytes, path, expected.encoding)
}

/** The text in a source's bytes, whatever they are. Throws `file-damaged` when they do not fit the encoding. */
export function decodeSource(bytes: Uint8Array, path: string, encoding: string): string {
  if (!isEncodingName(encoding)) throw damaged(path, `unknown encoding ${encoding}`)
  const result = decode(bytes, encoding)
  if (!result.ok) throw damaged(path, `byte ${result.position} does not fit ${encoding}`)
  return result.text
}

function damaged(file: string, problem: string): Failed {
  return new Failed('file-damaged', { file, details: { where: '', problem } })
}
