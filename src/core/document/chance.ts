/** A number from 0 to 1. */
export function isChance(number: number): boolean {
  return number >= 0 && number <= 1
}
