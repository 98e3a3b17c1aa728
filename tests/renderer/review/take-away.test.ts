import { expect, test } from 'vitest'
import { asCsv, asTabbed } from '#renderer/screens/review/take-away'

test('a cell is no formula in a spreadsheet, and keeps its commas and quotation marks', () => {
  expect(asCsv([['name', 'n'], ['=1+1', 2], ['a "b", c', -3]])).toBe('\ufeffname,n\r\n\'=1+1,2\r\n"a ""b"", c",-3\r\n')
})

test('a table is pasted row by row', () => {
  expect(asTabbed([['a', 1], ['b\tc', 2]])).toBe('a\t1\nb c\t2')
})
