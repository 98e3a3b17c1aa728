import type { Style } from './shared-tools'

/** The style as one paper has it: one order of headlines, one width, two by-line forms. */
export function narrowStyle(style: Style, order: 'before' | 'after'): Style {
  const forms = (style['bylineForms'] as unknown[] | undefined)?.slice(0, 2)
  return {
    ...style, ...(forms === undefined ? {} : { bylineForms: forms }), bylinesPerPage: [1, 2], sameWidth: 1, themed: 0.2,
    headlineOrder: { [order]: 1 }, articles: [3, 6],
  }
}
