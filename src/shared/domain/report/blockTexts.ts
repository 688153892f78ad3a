import type { ReportBlock } from './reportModel.ts'

/** The words of a block and the note that says them, where it is one: what is searched for names and for abbreviations. */
export const textsOf = (block: ReportBlock): { text: string; noteId: string | null }[] => {
  const plain = (...texts: string[]) => texts.map((text) => ({ text, noteId: null }))
  switch (block.type) {
    case 'heading':
      return plain(block.text, block.lead)
    case 'paragraph':
      return plain(block.text)
    case 'list':
      return plain(...block.items.map((item) => item.text))
    case 'facts':
      return plain(...block.rows.flatMap((row) => [row.label, ...row.values]))
    case 'table': {
      const rows = block.total === null ? block.rows : [...block.rows, block.total]
      return plain(block.caption, ...block.columns.map((c) => c.header), ...rows.flat().map((cell) => cell.text))
    }
    case 'chart': {
      const { data } = block
      const labels = data.rows.map((row) => row.label)
      const heads = data.kind === 'matrix' ? data.columns : data.kind === 'stacked-bars' ? data.series.map(({ label }) => label) : []
      const points = data.kind === 'timeline' ? data.rows.flatMap((row) => row.items.map(({ text }) => text)) : []
      return plain(block.caption, block.alt, ...labels, ...heads, ...points)
    }
    case 'photo':
      return plain(block.caption, block.alt)
    case 'quote':
      return [block.text, block.source].map((text) => ({ text, noteId: block.noteId }))
    case 'notes':
      return block.items.flatMap((item) =>
        [item.text, item.place, item.speaker ?? '', ...item.tags].map((text) => ({ text, noteId: item.noteId })),
      )
  }
}
