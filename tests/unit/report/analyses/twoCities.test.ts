import { describe, expect, it } from 'vitest'
import { buildComparison } from '../../../../src/shared/domain/report/sections/comparison.ts'
import { buildLevels } from '../../../../src/shared/domain/report/sections/levels.ts'
import { buildSectors } from '../../../../src/shared/domain/report/sections/sectors.ts'
import { buildTimeline } from '../../../../src/shared/domain/report/sections/timeline.ts'
import { buildWorkshops } from '../../../../src/shared/domain/report/sections/workshops.ts'
import { contextOf, proseOf, tableOf, wordsOf } from './analysisFixture.ts'
import { THIRTY, TWENTY_FOUR, twoCities } from './twoCities.ts'

const context = contextOf(twoCities(THIRTY))

describe('the levels of thirty actions of Milan and Turin', () => {
  const levels = buildLevels(context)

  it('are 12 city, 9 metropolitan, 6 regional and 3 between cities, by city', () => {
    expect(wordsOf(tableOf(levels, 'levels-actions-table'))).toEqual([
      ['City', '7', '5', '12'],
      ['Metropolitan area', '4', '5', '9'],
      ['Region', '2', '4', '6'],
      ['Cooperation between cities', '2', '1', '3'],
      ['Total', '15', '15', '30'],
    ])
    const picture = levels.blocks.find((block) => block.type === 'chart' && block.id === 'levels-actions-chart')
    expect(picture).toMatchObject({
      data: {
        series: [{ label: 'Milan' }, { label: 'Turin' }],
        rows: [{ values: [7, 5] }, { values: [4, 5] }, { values: [2, 4] }, { values: [2, 1] }],
      },
    })
  })

  it('say in words what a city can do and where the others were placed', () => {
    expect(proseOf(levels)).toContain(
      'Of 30 actions with a level, 12 can be taken by a city itself; 18 were placed at another level: Metropolitan area\u00A09; Region\u00A06; Cooperation between cities\u00A03.',
    )
  })

  it('have the pair of cities as the one exception by policy area', () => {
    const list = levels.blocks.find((block) => block.type === 'list')
    expect(list?.items.map(({ text }) => text)).toEqual([
      'Cooperation between cities: the 3 actions all lie in two sectors, “Research and innovation” and “Tertiary education”.',
    ])
    expect(list?.items[0]?.noteIds).toHaveLength(3)
  })

  it('name what cities cannot solve, with the level', () => {
    const table = tableOf(levels, 'levels-beyond-table')
    const difficulties = context.notes.filter(
      ({ note }) => (note.kind === 'challenge' || note.kind === 'obstacle') && note.level !== null && note.level !== 'city',
    )
    expect(table.total?.[1]?.text).toBe(String(difficulties.length))
    expect(new Set(table.noteIds)).toEqual(new Set(difficulties.map(({ note }) => note.id)))
    expect(wordsOf(table)[0]).toEqual([
      'Unstable political cycles',
      '6',
      '4',
      'Region\u00A04; Metropolitan area\u00A02',
      'Milan\u00A03; Turin\u00A03',
    ])
  })

  it('give the same numbers in Italian', () => {
    const italian = buildLevels(contextOf(twoCities(THIRTY), { language: 'it' }))
    expect(wordsOf(tableOf(italian, 'levels-actions-table')).map((row) => row.at(-1))).toEqual(['12', '9', '6', '3', '30'])
    expect(proseOf(italian)).toContain('Cooperazione tra città: le 3 azioni riguardano tutte due settori')
  })
})

describe('the levels of twenty-four actions', () => {
  const levels = buildLevels(contextOf(twoCities(TWENTY_FOUR)))

  it('are 9, 7, 5 and 3', () => {
    expect(wordsOf(tableOf(levels, 'levels-actions-table')).map((row) => row.at(-1))).toEqual(['9', '7', '5', '3', '24'])
    expect(proseOf(levels)).toContain('the 3 actions all lie in two sectors')
  })
})

describe('the tables of cities', () => {
  it('add up to the notes that have a sector or a level', () => {
    const sectors = tableOf(buildSectors(context), 'sector-city')
    expect(sectors.total?.at(-1)?.text).toBe(String(context.notes.filter(({ note }) => note.sector !== null).length))
    const levels = tableOf(buildLevels(context), 'levels-city')
    expect(levels.total?.at(-1)?.text).toBe(String(context.notes.filter(({ note }) => note.level !== null).length))
  })

  it('say what is alike', () => {
    expect(proseOf(buildComparison(context))).toMatch(/Similar – noted in every city: .*Energy systems \(Milan\u00A0\d+, Turin\u00A0\d+\)/)
  })
})

describe('the timeline', () => {
  const timeline = buildTimeline(context)

  it('has the years that were said and those in the words of milestones, by city', () => {
    const rows = wordsOf(tableOf(timeline, 'timeline-table'))
    expect(rows).toHaveLength(16)
    expect(rows.map(([year]) => Number(year))).toEqual(rows.map(([year]) => Number(year)).toSorted((a, b) => a - b))
    expect(timeline?.blocks[0]).toMatchObject({
      type: 'chart',
      data: {
        kind: 'timeline',
        from: 2020,
        to: 2045,
        rows: [
          { label: 'Milan', items: { length: 8 } },
          { label: 'Turin', items: { length: 8 } },
        ],
      },
      caption: 'What is to be reached when, by city (16 notes, 2020 to 2045). For 4 of them the year was read from their words.',
    })
    expect(proseOf(timeline)).toContain('2 milestones name no single year')
  })
})

describe('first against second workshop', () => {
  const workshops = buildWorkshops(context)

  it('accounts for every note of both', () => {
    expect(wordsOf(tableOf(workshops, 'workshops-t1-t2-ledger'))).toEqual([
      ['Confirmed: said again', '1', '2'],
      ['Changed: said differently', '1', '1'],
      ['Dropped: expressly given up', '1', '0'],
      ['Brought along, not decided', '1', '1'],
      ['Not taken up', '41', '0'],
      ['New', '0', '41'],
      ['Total', '45', '45'],
    ])
    const prose = proseOf(workshops)
    expect(prose).toContain(
      'Of the notes of Turin 1, in Turin 2: confirmed\u00A01; changed\u00A01; dropped\u00A01; brought along, not decided\u00A01; not taken up\u00A041. Turin 2 adds 41 new notes.',
    )
    expect(prose).toContain('Nobody has decided yet what became of the notes of Milan 1 in Milan 2.')
  })

  it('lists changed items with both wordings, their short ids and the reason', () => {
    const [row] = wordsOf(tableOf(workshops, 'workshops-t1-t2-changed'))
    expect(row).toEqual([
      expect.stringMatching(/^The vision number 2 \(N-\d{3}\)$/),
      expect.stringMatching(/^Action \d at level .* \(N-\d{3}\)$/),
      'The region must act',
    ])
  })

  it('shows whether people looked further than their city', () => {
    expect(proseOf(workshops)).toContain(
      'Levels beyond the city: named in 10 of 30 notes with a level in Milan 1, and in 20 of 30 in Milan 2.',
    )
    const rows = wordsOf(tableOf(workshops, 'workshops-m1-m2-levels'))
    expect(rows[0]).toEqual(['City', '20', '10', '30'])
    expect(rows.at(-1)).toEqual(['Total', '30', '30', '60'])
  })

  it('counts who came back', () => {
    expect(wordsOf(tableOf(workshops, 'workshops-t1-t2-people'))).toEqual([
      ['At both', '9', '9'],
      ['At the first only', '5', '–'],
      ['At the second only', '–', '3'],
      ['Total', '14', '12'],
    ])
  })
})
