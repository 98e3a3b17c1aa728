/** The last piece of a path, by whichever separator the host's system uses. */
export function nameOf(path: string): string {
  return /[^/\\]*$/.exec(path)?.[0] ?? ''
}

/** A file in a folder, joined with the separator that the folder's own path has. */
export function pathIn(dir: string, name: string): string {
  const separator = /^[A-Za-z]:|^\\\\/.test(dir) ? '\\' : '/'
  return dir.endsWith(separator) ? dir + name : dir + separator + name
}
