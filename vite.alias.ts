import { resolve } from 'node:path'

const src = resolve(import.meta.dirname, 'src')

/** `#core/…` and its siblings for every bundler and test runner: as in package.json, for .ts and .tsx alike. */
export const alias = ['core', 'contract', 'main', 'renderer'].map((name) => ({
  find: new RegExp(`^#${name}/`),
  replacement: `${resolve(src, name)}/`,
}))
