/**
 * `out[r][c] = sum over i of a[r][i] * b[c][i]`: both matrices lie row by row, `b` turned. `atB` is where `b` begins.
 * Works on two rows by four columns at a time, on copies in double precision, which is what makes it fast: no number is
 * converted more than once. `columns` must be a multiple of four.
 */
export function multiply(a: Float32Array, rows: number, inner: number, b: Float32Array, atB: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns)
  const right = Float64Array.from(b.subarray(atB, atB + columns * inner))
  const left = new Float64Array(2 * inner)
  for (let row = 0; row < rows; row += 2) {
    // An odd last row is paired with nothing; what comes of that falls outside of `out`.
    left.fill(0)
    left.set(a.subarray(row * inner, Math.min(row + 2, rows) * inner))
    for (let column = 0; column < columns; column += 4) {
      const b0 = column * inner
      const b1 = b0 + inner
      const b2 = b1 + inner
      const b3 = b2 + inner
      let s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0
      for (let index = 0; index < inner; index += 1) {
        const x0 = left[index]!, x1 = left[inner + index]!
        const y0 = right[b0 + index]!, y1 = right[b1 + index]!, y2 = right[b2 + index]!, y3 = right[b3 + index]!
        s00 += x0 * y0
        s01 += x0 * y1
        s02 += x0 * y2
        s03 += x0 * y3
        s10 += x1 * y0
        s11 += x1 * y1
        s12 += x1 * y2
        s13 += x1 * y3
      }
      const to = row * columns + column
      out[to] = s00
      out[to + 1] = s01
      out[to + 2] = s02
      out[to + 3] = s03
      out[to + columns] = s10
      out[to + columns + 1] = s11
      out[to + columns + 2] = s12
      out[to + columns + 3] = s13
    }
  }
  return out
}

/** Rows become columns. `at` is where the matrix begins. */
export function turned(matrix: Float32Array, at: number, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) out[column * rows + row] = matrix[at + row * columns + column]!
  }
  return out
}
