import type { ReportBlock, TableBlock } from './reportModel.ts'

/** A picture of so few notes says nothing that its table does not. */
const FEWEST_IN_PICTURE = 5

const sameNotes = (a: readonly string[], b: readonly string[]): boolean => {
  const all = new Set(a)
  return all.size === new Set(b).size && b.every((id) => all.has(id))
}

/** The table right behind a picture that has the same notes, so that both say the same. */
const tableBehind = (blocks: readonly ReportBlock[], index: number): TableBlock | null => {
  const [block, next] = [blocks[index], blocks[index + 1]]
  return block?.type === 'chart' && next?.type === 'table' && sameNotes(block.noteIds, next.noteIds) ? next : null
}

/** Without pictures of a handful of notes that have their table right behind them. */
export const withoutTinyPictures = (blocks: readonly ReportBlock[]): ReportBlock[] =>
  blocks.filter((block, index) => {
    if (block.type !== 'chart' || block.noteIds.length === 0) return true
    return block.noteIds.length >= FEWEST_IN_PICTURE || tableBehind(blocks, index) === null
  })

/** Long lists of notes once: under a picture, and not again under the table of the same notes behind it. `words` are for 'as under figure 3'. */
export const withoutRepeatedEvidence = (blocks: readonly ReportBlock[], words: (figure: number) => string): ReportBlock[] =>
  blocks.map((block, index) => {
    const before = blocks[index - 1]
    if (block.type !== 'table' || before?.type !== 'chart' || tableBehind(blocks, index - 1) === null) return block
    return before.evidence === '' ? block : { ...block, evidence: words(before.number) }
  })
