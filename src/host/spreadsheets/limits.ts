/** What a registration list may be at most; far above any real one, far below what would hurt. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  /** Characters of all cells together; a workbook can name one long text a million times. */
  characters: 100_000_000,
  zipEntries: 2000,
  /** Bytes of everything in a workbook, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** A part larger than `ratioFrom` bytes that shrank more than this was made to do harm. */
  ratio: 250,
  ratioFrom: 5 * 1024 * 1024,
  /** Of reading, by the clock; a list of the largest size takes a few. */
  seconds: 60,
} as const
