/**
 * One way to read a name: the place it begins with, the level that the place has (市, 县, …), and what is left. `place` is
 * empty for 市卫健委, where the reader knows which city is meant; null for a name that says nothing of a place.
 */
export interface NameForm {
  readonly place: string | null
  readonly level: string
  readonly rest: string
}

const LEVELS = '省市县区州旗镇乡盟'
/** A place stands within so many characters of the beginning. */
const REACH = 9

/** All ways to read a name, the plain one first: 市场监督管理局 may begin with 市 and yet be of no city. */
export function formsOf(name: string): readonly NameForm[] {
  const forms: NameForm[] = [{ place: null, level: '', rest: name }]
  let from = 0
  for (let at = 0; at < Math.min(name.length - 2, REACH); at++) {
    if (!LEVELS.includes(name.charAt(at))) continue
    forms.push({ place: name.slice(from, at), level: name.charAt(at), rest: name.slice(at + 1) })
    from = at + 1
  }
  return forms
}

/** The place that a newspaper is of, by its name: 河湾 for 河湾日报 or 《河湾晚报》; null when it does not say. */
export function placeOfNewspaper(newspaper: string): string | null {
  const found = /([\p{Script=Han}]{2,6}?)(?:市|县)?(?:日报|晚报|晨报|早报|时报|商报|都市报|新报|快报|周报|法制报|广播电视报)/u.exec(newspaper)
  return found?.[1] ?? null
}
