/**
 * `out[r][c] = sum over i of a[r][i] * b[c][i]`: both matrices lie row by row, `b` turned. `atB` is where `b` begins.
 * Works on two rows by four columns at a time, which is what makes it fast; `columns` must be a multiple of four.
 */
export function multiply(a: Float32Array, rows: number, inner: number, b: Float32Array, atB: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns)
  const pairs = rows & ~1
  for (let row = 0; row < pairs; row += 2) {
    const a0 = row * inner
    const a1 = a0 + inner
    for (let column = 0; column < columns; column += 4) {
      const b0 = atB + column * inner
      const b1 = b0 + inner
      const b2 = b1 + inner
      const b3 = b2 + inner
      let s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0
      for (let index = 0; index < inner; index += 1) {
        const x0 = a[a0 + index]!, x1 = a[a1 + index]!
        const y0 = b[b0 + index]!, y1 = b[b1 + index]!, y2 = b[b2 + index]!, y3 = b[b3 + index]!
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
  for (let row = pairs; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0
      for (let index = 0; index < inner; index += 1) sum += a[row * inner + index]! * b[atB + column * inner + index]!
      out[row * columns + column] = sum
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
