import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkshopContent } from '../../../../src/shared/domain/records/records.ts'
import { buildComparison } from '../../../../src/shared/domain/report/sections/comparison.ts'
import { buildLevels } from '../../../../src/shared/domain/report/sections/levels.ts'
import { buildPriorities } from '../../../../src/shared/domain/report/sections/priorities.ts'
import { buildRanking } from '../../../../src/shared/domain/report/sections/ranking.ts'
import { buildSectors } from '../../../../src/shared/domain/report/sections/sectors.ts'
import { buildThemes } from '../../../../src/shared/domain/report/sections/themes.ts'
import { buildTimeline } from '../../../../src/shared/domain/report/sections/timeline.ts'
import { buildWorkshops } from '../../../../src/shared/domain/report/sections/workshops.ts'
import { coding, contextOf, duplicate, followUp, tablesOf, theme, workshopWith } from './analysisFixture.ts'

const word = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: null })
const note = fc.record({
  kind: fc.constantFrom('challenge', 'obstacle', 'priority', 'action', 'milestone', 'disagreement', 'quote', 'idea'),
  text: fc.constantFrom('Trams by 2030', 'Between 2030 and 2040', 'Heat', '', '=1+1', 'Two thousand trees'),
  category: word('fragmented-governance', 'finance-funding', 'something of their own'),
  level: word('city', 'metropolitan', 'region', 'inter-city', 'unknown-level'),
  sector: word('energy-systems', 'tertiary-education', 'other:sector'),
  lever: word('finance-funding'),
  year: fc.option(fc.integer({ min: 1900, max: 2200 }), { nil: null }),
  city: word('Milan', 'Turin', 'Lisbon', ' milan ', ''),
  table: fc.integer({ min: 1, max: 4 }),
  unclear: fc.boolean(),
})
const seed = fc.record({
  city: fc.option(fc.constantFrom('Milan', 'Turin'), { nil: undefined }),
  people: fc.array(fc.constantFrom('Ada Quartz', 'Bruno Feldspar', 'Clara Beryl'), { maxLength: 4 }),
  notes: fc.array(note, { maxLength: 25 }),
  codings: fc.array(fc.record({ note: fc.nat(30), theme: fc.nat(4) }), { maxLength: 30 }),
  duplicates: fc.array(fc.record({ one: fc.nat(30), other: fc.nat(30) }), { maxLength: 8 }),
  follows: fc.array(
    fc.record({
      earlier: fc.nat(30),
      later: fc.option(fc.nat(30), { nil: null }),
      verdict: fc.constantFrom('open', 'confirmed', 'changed', 'dropped'),
    }),
    { maxLength: 12 },
  ),
})

/** Five themes, one of them a part of the first and one merged into the second. */
const themesOf = (id: string) =>
  [{}, {}, { parentId: `${id}-th0` }, { mergedInto: `${id}-th1` }, { parentId: `${id}-th2` }].map((over, i) =>
    theme(`${id}-th${i}`, id, `Theme ${i}`, over),
  )

const contents = fc.array(seed, { minLength: 1, maxLength: 4 }).map((seeds): WorkshopContent[] =>
  seeds.map(({ city, people, notes, codings, duplicates, follows }, at) =>
    workshopWith({
      id: `w${at}`,
      ...(city === undefined ? {} : { city }),
      startsOn: at === 3 ? null : `2024-0${at + 1}-01`,
      people,
      tables: 3,
      notes,
      more: ({ id, noteId }) => ({
        themes: themesOf(id),
        codings: codings.map((each) => coding(noteId(each.note), `${id}-th${each.theme}`, id)),
        duplicates: duplicates.map(({ one, other }) => duplicate(noteId(one), noteId(other), id)),
        followUps:
          at === 0
            ? []
            : follows.map(({ earlier, later, verdict }) =>
                followUp(
                  `w${at - 1}`,
                  `w${at - 1}-n${String(earlier).padStart(3, '0')}`,
                  later === null ? null : noteId(later),
                  verdict,
                  id,
                ),
              ),
      }),
    }),
  ),
)

const builders = [buildThemes, buildRanking, buildPriorities, buildLevels, buildSectors, buildTimeline, buildWorkshops, buildComparison]
const sectionsOf = (all: WorkshopContent[], language: 'en' | 'it') => {
  const context = contextOf(all, { language })
  return { context, sections: builders.flatMap((build) => build(context) ?? []) }
}
const number = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null)

describe('analyses of any notes', () => {
  it('never count a note that is not there, and never lose one', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom('en' as const, 'it' as const), (all, language) => {
        const { context, sections } = sectionsOf(all, language)
        const known = new Set(all.flatMap(({ notes }) => notes.map(({ id }) => id)))
        for (const block of sections.flatMap(({ blocks }) => blocks)) {
          const ids = 'noteIds' in block ? block.noteIds : []
          expect(ids.filter((id) => !known.has(id))).toEqual([])
          if (block.type === 'table' || block.type === 'chart') expect(new Set(ids).size, block.id).toBe(ids.length)
        }
        const withIds = (id: string) => tablesOf({ blocks: sections.flatMap(({ blocks }) => blocks) }).find((table) => table.id === id)
        const themed = withIds('themes-table')
        if (themed !== undefined) expect(themed.noteIds.length).toBe(known.size)
        const levels = withIds('levels-table')
        expect(levels?.noteIds.length ?? 0).toBe(context.notes.filter((item) => item.note.level).length)
        const ranking = withIds('ranking-challenge-category')
        if (ranking !== undefined) expect(ranking.noteIds.length).toBe(context.byKind.get('challenge')?.length)
      }),
      { numRuns: 150 },
    )
  })

  it('add up every table to its last row, and back every count with that many notes', () => {
    fc.assert(
      fc.property(contents, (all) => {
        const tables = tablesOf({ blocks: sectionsOf(all, 'en').sections.flatMap(({ blocks }) => blocks) })
        for (const table of tables) {
          const { total, rows, columns } = table
          if (total === null) continue
          // Tables, cities and countries are counted once in a total; everything else is added up.
          const added = columns.map(
            ({ header }, at) => at > 0 && !/^(Tables|Cities|Countries of speakers|Distinct statements|Levels named)$/.test(header),
          )
          for (const [at, isAdded] of added.entries()) {
            if (!isAdded) continue
            const sum = rows.reduce((all, row) => all + (number(row[at]?.text ?? '') ?? 0), 0)
            expect(number(total[at]?.text ?? ''), `${table.id}: ${columns[at]?.header}`).toBe(sum)
          }
          for (const row of rows)
            for (const [at, cell] of row.entries())
              if (added[at] && cell.noteIds.length > 0) expect(cell.noteIds.length, table.id).toBe(number(cell.text))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('account for every note of two workshops that follow each other', () => {
    fc.assert(
      fc.property(contents, (all) => {
        const section = buildWorkshops(contextOf(all))
        for (const table of tablesOf(section).filter(({ id }) => id.endsWith('-ledger'))) {
          const [, earlier, later] = /^workshops-(w\d)-(w\d)-/.exec(table.id)!
          const notesOf = (id: string | undefined) => String(all.find(({ workshop }) => workshop.id === id)?.notes.length)
          expect(table.total?.map(({ text }) => text)).toEqual(['Total', notesOf(earlier), notesOf(later)])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('say nothing about agreement', () => {
    const { sections } = sectionsOf(fc.sample(contents, { numRuns: 1, seed: 7 })[0]!, 'en')
    expect(JSON.stringify(sections)).not.toMatch(/consensus|participants agreed|%/i)
  })
})
