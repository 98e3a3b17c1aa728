import i18next, { type Resource, type ResourceKey } from 'i18next'
import { useSyncExternalStore } from 'react'
import type { Message, TextKey, TextValues } from './texts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const files = import.meta.glob<ResourceKey>('./{zh-CN,en}/*.json', { eager: true, import: 'default' })

function resources(): Resource {
  const all: Resource = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (language !== undefined && namespace !== undefined) (all[language] ??= {})[namespace] = texts
  }
  return all
}

/** Sets the texts up. Synchronous: everything is in the bundle. Called once, before the first render. */
export function startTexts(language: Language): void {
  void i18next.init({
    resources: resources(),
    lng: language,
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    defaultNS: false,
    keySeparator: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false }, // React escapes
    missingInterpolationHandler: (_text, match: RegExpExecArray, asked?: { readonly lng?: string }) =>
      match[1]?.trim() === 'file' ? i18next.t('failures:some-file', asked?.lng === undefined ? {} : { lng: asked.lng }) : '',
  })
  document.documentElement.lang = language
}

/** Changes the language of everything on screen at once. */
export function changeLanguage(language: Language): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

/** The language for a person: the one chosen, else the first of the system's that Galley speaks, else English. */
export function languageFor(chosen: 'system' | Language, system: readonly string[]): Language {
  if (chosen !== 'system') return chosen
  for (const tag of system) {
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

export function currentLanguage(): Language {
  return i18next.language === 'zh-CN' ? 'zh-CN' : 'en'
}

export type Say = (key: TextKey, values?: TextValues) => string

const say: Readonly<Record<Language, Say>> = { 'zh-CN': sayIn('zh-CN'), en: sayIn('en') }

/** So many sentences are remembered: far more than a screen shows. */
const REMEMBERED = 5000

/** A screen asks for hundreds of sentences with each key press, and nearly all of them are those of the press before. */
function sayIn(language: Language): Say {
  const known = new Map<string, string>()
  return (key, values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`
    let text = known.get(asked)
    if (text !== undefined) return text
    text = i18next.t(key, { ...values, lng: language })
    if (known.size >= REMEMBERED) known.clear()
    known.set(asked, text)
    return text
  }
}

/** The text of a key in a language that need not be the one on screen (the palette searches in both). */
export function textIn(language: Language, key: TextKey, values?: TextValues): string {
  return say[language](key, values)
}

/** The text of a key in the language on screen, for names that are made once and stay (a new project's). */
export function currentText(key: TextKey, values?: TextValues): string {
  return say[currentLanguage()](key, values)
}

/** Puts keys into words, in the language on screen; renders again when that changes. The same function for one language. */
export function useText(): Say {
  return say[useSyncExternalStore(onLanguage, currentLanguage)]
}

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

/** Puts a message into words. */
export function inWords(text: Say, message: Message): string {
  return text(message.key, message.values)
}
