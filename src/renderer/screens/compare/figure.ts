/** A figure between −1 and 1 with two decimals; a dash where there is nothing to agree about. Never rounded up to full agreement. */
export function figure(value: number | null): string {
  if (value === null) return '–'
  return (value < 1 ? Math.min(value, 0.994) : value).toFixed(2)
}
