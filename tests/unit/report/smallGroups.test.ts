import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import { SMALLEST_GROUP } from '../../../src/shared/domain/report/peopleTables.ts'
import { inputOf, richContent } from './reportFixture.ts'

const base = richContent(20)
const tablesFor = (people: number) => {
  const content = { ...base, participants: base.participants.slice(0, people) }
  const { sections } = buildReport(inputOf(content, { options: { ...DEFAULT_OPTIONS, mergeSmall: true } }))
  const blocks = sections.flatMap((section) => section.blocks)
  return blocks.flatMap((block) => (block.type === 'table' && block.id.startsWith('participants-') ? [block] : []))
}

describe('small groups that are merged', () => {
  it.each([12, 20, 33, 45])('leave no number below five standing, also not by what is left over, of %i people', (people) => {
    const tables = tablesFor(people)
    expect(tables.length).toBeGreaterThan(0)
    for (const { rows, total } of tables) {
      const counts = rows.map((row) => Number(row.at(-1)!.text))
      for (const count of counts) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(total!.at(-1)!.text))
    }
  })
})
