/** One article's share of a file, as a reader cut it out: bytes that nobody has decoded yet, or cells of a row. */
export type Piece =
  | { readonly kind: 'text' | 'page' | 'export' | 'json' | 'warc'; readonly bytes: Uint8Array }
  | { readonly kind: 'row'; readonly names: readonly string[]; readonly cells: readonly Uint8Array[] }
  | { readonly kind: 'item'; readonly bytes: Uint8Array; readonly feed: Feed }
  | Broken

/** What a feed says of itself. */
export interface Feed {
  readonly title: string | null
  /** As the XML declaration has it; null where it says none. */
  readonly encoding: string | null
}

/** A record that cannot be read; the code is listed in schemas/README.md. */
export interface Broken {
  readonly kind: 'broken'
  readonly code: string
  readonly detail: string
}

/** The bytes of a file, unpacked, chunk by chunk. */
export type Chunks = AsyncIterable<Uint8Array>

export const broken = (code: string, detail: string): Broken => ({ kind: 'broken', code, detail })

export const tooLarge = (limit: number): Broken => broken('too-large', `The record has more than ${limit} bytes.`)

/** How many bytes a piece holds. */
export const sizeOf = (piece: Piece): number =>
  piece.kind === 'row'
    ? piece.cells.reduce((sum, cell) => sum + cell.length, 0)
    : piece.kind === 'broken'
      ? 0
      : piece.bytes.length
