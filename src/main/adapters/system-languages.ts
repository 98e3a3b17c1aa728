/** The system's languages, best first, as BCP 47 tags: from the environment as POSIX has it, else from the engine. */
export function systemLanguages(env: NodeJS.ProcessEnv = process.env): string[] {
  const named = [...(env['LANGUAGE']?.split(':') ?? []), env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]
  const tags = [...named.flatMap((name) => tagOf(name) ?? []), Intl.DateTimeFormat().resolvedOptions().locale]
  return [...new Set(tags)]
}

/** `zh_CN.UTF-8` → `zh-CN`; undefined for `C`, `POSIX` and what is no language. */
function tagOf(name: string | undefined): string | undefined {
  const match = /^([a-z]{2,3})(?:_([A-Z]{2}|\d{3}))?(?:[.@].*)?$/u.exec(name ?? '')
  if (match === null) return undefined
  return match[2] === undefined ? match[1] : `${match[1]}-${match[2]}`
}
