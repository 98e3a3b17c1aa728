/** How many times the power method goes round for each direction. */
const TIMES = 200

/**
 * The directions of length one, at right angles to each other, in which the points lie farthest from the origin, and the
 * mean square of how far they do.
 */
export function mainDirections(points: readonly Float32Array[], count: number): { readonly directions: Float64Array[]; readonly variances: number[] } {
  const products = points.map((a) => points.map((b) => dot(a, b)))
  const found: Float64Array[] = []
  const directions: Float64Array[] = []
  const variances: number[] = []
  for (let number = 0; number < count; number += 1) {
    let shares = Float64Array.from(points, (_, point) => Math.sin(1 + point * 12.9898 + number * 78.233))
    let value = 0
    for (let time = 0; time < TIMES; time += 1) {
      for (const other of found) {
        const shared = dot(shares, other)
        shares = shares.map((share, point) => share - shared * other[point]!)
      }
      const next = Float64Array.from(products, (row) => dot(row, shares))
      value = Math.sqrt(dot(next, next))
      shares = next.map((share) => share / value)
    }
    const direction = new Float64Array(points[0]!.length)
    points.forEach((point, index) => point.forEach((value, at) => (direction[at] = direction[at]! + shares[index]! * value)))
    const length = Math.sqrt(dot(direction, direction))
    found.push(shares)
    directions.push(direction.map((each) => each / length))
    variances.push(value / points.length)
  }
  return { directions, variances }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!
  return sum
}
