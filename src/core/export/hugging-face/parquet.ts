import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

/** A column: text, a number that fits 32 bits, or lists of them. */
export type ColumnKind = 'string' | 'int' | 'strings' | 'ints'
export type Columns = Readonly<Record<string, ColumnKind>>
/** One value for each column. */
export type Row = Readonly<Record<string, string | number | readonly string[] | readonly number[]>>

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Rows that are written together; more take more memory. */
const GROUP = 1000

/** A Parquet file that grows row by row and is handed out in pieces; holds at most one group of rows. */
export class ParquetFile {
  readonly #columns: Columns
  readonly #bytes = new ByteWriter()
  readonly #writer: ParquetWriter
  #rows: Row[] = []

  constructor(columns: Columns) {
    this.#columns = columns
    // Statistics of texts would be of no use to anybody and hold pieces of them.
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema: schemaOf(columns), statistics: false, createdBy: 'Galley' })
  }

  /** Takes a row; gives the bytes that are ready, often none. */
  add(row: Row): Uint8Array {
    this.#rows.push(row)
    if (this.#rows.length >= GROUP) this.#writeRows()
    return this.#take()
  }

  /** The last bytes. Nothing may be added after. */
  end(): Uint8Array {
    if (this.#rows.length > 0) this.#writeRows()
    void this.#writer.finish()
    return this.#take()
  }

  #writeRows(): void {
    const columnData = Object.keys(this.#columns).map((name) => ({ name, data: this.#rows.map((row) => row[name]) }))
    void this.#writer.write({ columnData, rowGroupSize: GROUP })
    this.#rows = []
  }

  /** The bytes so far, which the writer then forgets; where they stand in the file it still knows. */
  #take(): Uint8Array {
    const bytes = new Uint8Array(this.#bytes.buffer, 0, this.#bytes.index).slice()
    this.#bytes.index = 0
    return bytes
  }
}

function schemaOf(columns: Columns): SchemaElement[] {
  const elements = Object.entries(columns).flatMap(([name, kind]): SchemaElement[] => {
    if (kind === 'string' || kind === 'int') return [leaf(name, kind, 'REQUIRED')]
    return [
      { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      leaf('element', kind === 'strings' ? 'string' : 'int', 'REQUIRED'),
    ]
  })
  return [{ name: 'root', num_children: Object.keys(columns).length }, ...elements]
}

function leaf(name: string, kind: 'string' | 'int', repetition_type: 'REQUIRED'): SchemaElement {
  if (kind === 'int') return { name, repetition_type, type: 'INT32' }
  return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }
}
