import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#core/segment/role'
import { FAILURE_CODES } from '#contract/failure'
import { failureMessage } from '#renderer/i18n/failure-message'
import { changeLanguage, languageFor, textIn } from '#renderer/i18n/i18n'

const renderer = join(process.cwd(), 'src/renderer')
const namespaces = readdirSync(join(renderer, 'i18n/en')).map((file) => file.replace('.json', ''))

function texts(language: string, namespace: string): Record<string, string> {
  return JSON.parse(readFileSync(join(renderer, 'i18n', language, `${namespace}.json`), 'utf8')) as Record<string, string>
}

/** `count_one` and `count_other` are one text. */
function stems(all: Record<string, string>): string[] {
  return [...new Set(Object.keys(all).map((key) => key.replace(/_(one|other)$/u, '')))].sort()
}

function gaps(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name ?? ''))].sort()
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

describe.each(namespaces)('the texts of %s', (namespace) => {
  const [zh, en] = [texts('zh-CN', namespace), texts('en', namespace)]

  it('are the same in both languages', () => {
    expect(stems(zh)).toEqual(stems(en))
  })

  it('have the same gaps in both languages', () => {
    for (const stem of stems(en)) {
      const [chinese, english] = [zh[stem] ?? zh[`${stem}_other`] ?? '', en[stem] ?? en[`${stem}_other`] ?? '']
      expect([stem, gaps(chinese)]).toEqual([stem, gaps(english)])
    }
  })

  it('say one and many where they count', () => {
    for (const key of Object.keys(en)) if (key.endsWith('_one')) expect(Object.keys(en)).toContain(key.replace(/_one$/u, '_other'))
  })

  it('are all used', () => {
    const code = sources(renderer).join('\n')
    const unused = stems(en).filter((stem) => !isUsed(namespace, stem, code))
    expect(unused).toEqual([])
  })
})

/** Roles and failures are lists that the tests below go through. */
const LISTS = ['roles', 'failures']

/** Written out; or put together from a stem (`frame:status-${status}`); or, put together from nothing, named by itself. */
function isUsed(namespace: string, stem: string, code: string): boolean {
  if (code.includes(`'${namespace}:${stem}'`) || code.includes(`"${namespace}:${stem}"`)) return true
  return [...code.matchAll(/`([a-z]+):([a-z-]*)\$\{[^`}]*\}([a-z-]*)`/gu)].some(([, of = '', before = '', after = '']) => {
    if (of !== namespace || !new RegExp(`^${before}[a-z-]+${after}$`, 'u').test(stem)) return false
    return before + after !== '' || LISTS.includes(namespace) || code.includes(`'${stem}'`)
  })
}

describe('both languages', () => {
  it('name every role', () => {
    for (const role of ROLES) for (const language of ['zh-CN', 'en'] as const) expect(textIn(language, `roles:${role}`)).not.toContain('roles:')
  })

  it('have a sentence for every failure, with the file in it where there is one', () => {
    for (const code of FAILURE_CODES) {
      for (const language of ['zh-CN', 'en'] as const) {
        const named = failureMessage({ code, file: 'page-07.txt', details: {} })
        const sentence = textIn(language, named.key, named.values)
        expect(sentence).toMatch(/[。.]$/u)
        expect(sentence).not.toContain('{{')
        const unnamed = failureMessage({ code })
        expect(textIn(language, unnamed.key, unnamed.values)).not.toContain('{{')
      }
    }
  })

  it('speak of some file where a failure does not name one', () => {
    const { key, values } = failureMessage({ code: 'file-missing' })
    changeLanguage('en')
    expect(textIn('en', key, values)).toMatch(/^a file is not there/u)
  })
})

describe('the language', () => {
  it.each([
    ['system', ['zh-TW', 'en'], 'zh-CN'],
    ['system', ['fr-FR', 'en-GB'], 'en'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
    ['en', ['zh-CN'], 'en'],
  ] as const)('for %s on %j is %s', (chosen, system, language) => {
    expect(languageFor(chosen, system)).toBe(language)
  })
})
