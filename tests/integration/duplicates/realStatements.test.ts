import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { suggestDuplicates } from '../../../src/shared/domain/duplicates/suggestDuplicates.ts'
import { foldWords } from '../../../src/shared/domain/similarity/splitWords.ts'
import { suggestThemes } from '../../../src/shared/domain/themes/suggestThemes.ts'

const FOLDER = process.env.TAVOLATA_REAL_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : []
const WHY = FILES.length === 0 ? ' (skipped: no folder of real statements; name one with TAVOLATA_REAL_DATA)' : ''

const NOTES = FILES.flatMap((name) => {
  const rows = parse(readFileSync(join(FOLDER, name), 'utf8'), { columns: true, bom: true }) as Record<string, string>[]
  return rows.map((row, index) => ({
    id: `${name}:${String(index).padStart(4, '0')}`,
    text: (row['comment-body'] ?? '').trim(),
    kind: 'idea' as const,
  }))
}).filter(({ text }) => text !== '')

const topicOf = (id: string): string => id.split(':')[0]!

describe.skipIf(FILES.length === 0)(`statements of public consultations${WHY}`, () => {
  it('have duplicates: all with the same words, and others of their own topic', () => {
    const found = suggestDuplicates(NOTES, [], ['en'])
    const together = new Set(found.flatMap(({ noteIds }) => noteIds.flatMap((a) => noteIds.map((b) => `${a} ${b}`))))
    const byWords = Map.groupBy(NOTES, ({ text }) => foldWords(text))
    for (const equal of byWords.values()) for (const other of equal.slice(1)) expect(together.has(`${equal[0]!.id} ${other.id}`)).toBe(true)

    expect(found.length).toBeGreaterThan(30)
    for (const { shared, noteIds, likeness } of found) {
      expect(shared.length).toBeGreaterThan(0)
      expect(noteIds.length).toBeGreaterThan(1)
      expect(likeness).toBeGreaterThan(0.6)
    }
    // People say in each consultation who they are, and that it was clear and concise; nothing else crosses from one topic to another.
    const textOf = new Map(NOTES.map(({ id, text }) => [id, text]))
    const across = found.filter(({ noteIds }) => new Set(noteIds.map(topicOf)).size > 1)
    const texts = across.flatMap(({ noteIds }) => noteIds.map((id) => textOf.get(id)!))
    expect(texts.filter((text) => !/^(?:I|My|I’m|I'm|(?:It's )?clear)\b/iu.test(text))).toEqual([])
  })

  it('have themes that mostly come from one topic, and leave no statement in two', () => {
    const found = suggestThemes(NOTES, ['en'])
    expect(found.length).toBeGreaterThanOrEqual(20)
    const ids = found.flatMap(({ noteIds }) => noteIds)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(NOTES.length * 0.4)
    const shares = found.map(({ noteIds }) => {
      const counts = [...Map.groupBy(noteIds, topicOf).values()].map(({ length }) => length)
      return Math.max(...counts) / noteIds.length
    })
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.7)
  })
})
