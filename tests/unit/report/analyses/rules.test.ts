import { describe, expect, it } from 'vitest'
import { newParticipant } from '../../../../src/shared/domain/records/defaults.ts'
import { overlapOf } from '../../../../src/shared/domain/report/analyses/overlap.ts'
import { presences } from '../../../../src/shared/domain/report/analyses/presence.ts'
import { sectorExceptions } from '../../../../src/shared/domain/report/analyses/sectorExceptions.ts'
import { workshopPairs } from '../../../../src/shared/domain/report/analyses/workshopPairs.ts'
import { yearOf } from '../../../../src/shared/domain/report/analyses/yearOf.ts'
import { DEFAULT_OPTIONS } from '../../../../src/shared/domain/report/options.ts'
import { presenceOf } from '../../../../src/shared/domain/report/people.ts'
import { buildLevels } from '../../../../src/shared/domain/report/sections/levels.ts'
import { buildWorkshops } from '../../../../src/shared/domain/report/sections/workshops.ts'
import { contextOf, followUp, proseOf, tablesOf, workshopWith } from './analysisFixture.ts'
import { THIRTY, twoCities } from './twoCities.ts'

const milestone = (text: string, year: number | null = null) => ({ kind: 'milestone' as const, text, year })

describe('the year of a note', () => {
  it('is what somebody entered, else the one year in the words of a milestone', () => {
    expect(yearOf(milestone('by 2030', 2035))).toEqual({ year: 2035, from: 'said' })
    expect(yearOf(milestone('Half of all roofs by 2030.'))).toEqual({ year: 2030, from: 'read' })
    expect(yearOf(milestone('2030: trams (all of them in 2030)'))).toEqual({ year: 2030, from: 'read' })
    expect(yearOf({ ...milestone('2050'), kind: 'action' })).toBeNull()
  })

  it.each(['from 2030 to 2040', '2030-2040', '2030–2040', '12030', '€2000', '2000%', '2000.5 t', '1899', '2200', ''])(
    'is not read from %j',
    (text) => {
      expect(yearOf(milestone(text))).toBeNull()
    },
  )
})

describe('exceptions by policy area', () => {
  const actions = (rows: readonly (readonly [level: string, sector: string | null])[]) =>
    contextOf([workshopWith({ id: 'x', notes: rows.map(([level, sector], i) => ({ kind: 'action', text: `A ${i}`, level, sector })) })])
      .notes
  const broad = ['energy-systems', 'mobility-transport', 'industry'].map((sector) => ['city', sector] as const)

  it('are levels with two actions or more in one or two sectors, beside others that reach further', () => {
    const clear = sectorExceptions(actions([...broad, ['region', 'water'], ['region', 'water'], ['region', null], ['eu', 'food']]))
    expect(clear).toEqual([{ level: 'region', sectors: ['water'], noteIds: ['x-n003', 'x-n004'], withoutSector: 1 }])
  })

  it('need three actions where they lie in two sectors', () => {
    const two = [...broad, ['region', 'food'], ['region', 'water']] as const
    expect(sectorExceptions(actions(two))).toEqual([])
    expect(sectorExceptions(actions([...two, ['region', 'water']]))).toMatchObject([{ level: 'region', sectors: ['food', 'water'] }])
  })

  it('are not seen where all actions lie in the same few sectors', () => {
    expect(
      sectorExceptions(
        actions([
          ['city', 'food'],
          ['city', 'food'],
          ['region', 'food'],
          ['region', 'food'],
        ]),
      ),
    ).toEqual([])
  })
})

describe('people in two workshops', () => {
  const overlap = (...lists: string[][]) => {
    const contents = lists.map((people, at) => {
      const workshopId = `w${at + 1}`
      const content = workshopWith({ id: workshopId, startsOn: `2026-0${at + 1}-01`, notes: [] })
      const participants = people.map((person, index) => {
        const [name = '', email = ''] = person.split(' / ')
        return { ...newParticipant(name), email, id: `${workshopId}-${index}`, workshopId, heads: [], conflicts: [] }
      })
      return { ...content, participants }
    })
    return overlapOf(contents, presenceOf(contents[0]!), presenceOf(contents[1]!))
  }

  it('are matched by name where there is no address, two of one name as two', () => {
    expect(overlap(['Ada Quartz', 'ADA  quartz', 'Bo'], ['Ada Quartz', 'Cy', ''])).toEqual({ both: 1, earlierOnly: 2, laterOnly: 2 })
  })

  it('are two people where their addresses differ, as in the table of who came', () => {
    expect(overlap(['Ada Quartz / ada@here.example', 'Bo'], ['Ada Quartz / other@there.example', 'Bo'])).toEqual({
      both: 1,
      earlierOnly: 1,
      laterOnly: 1,
    })
  })

  it('are not counted out where few could be recognised', () => {
    const merged = buildWorkshops(contextOf(twoCities(THIRTY), { options: { ...DEFAULT_OPTIONS, mergeSmall: true } }))
    expect(tablesOf(merged).filter(({ id }) => id.endsWith('-people'))).toEqual([])
    expect(proseOf(merged)).toContain('a group of fewer than 5 could be recognised')
  })
})

describe('workshops that follow each other', () => {
  const at = (id: string, startsOn: string | null, city?: string, follows?: string) =>
    workshopWith({
      id,
      startsOn,
      ...(city === undefined ? {} : { city }),
      notes: [],
      ...(follows === undefined ? {} : { more: () => ({ followUps: [followUp(follows, 'any', null, 'dropped', id)] }) }),
    })
  const pairs = (...contents: ReturnType<typeof at>[]) =>
    workshopPairs({ contents }).map(({ earlier, later }) => `${earlier.workshop.id}>${later.workshop.id}`)

  it('are the next ones of a city, whatever order they are given in', () => {
    expect(
      pairs(at('c', '2016-01-01', 'Milan'), at('a', '2014-01-01', 'Milan'), at('t', '2015-06-01', 'Turin'), at('b', '2015-01-01', 'Milan')),
    ).toEqual(['a>b', 'b>c'])
  })

  it('are also those of another city whose notes were taken up', () => {
    expect(pairs(at('a', '2014-01-01', 'Milan'), at('t', '2015-01-01', 'Turin', 'a'))).toEqual(['a>t'])
  })
})

describe('what is named where', () => {
  it('leaves cities without notes out of the comparison', () => {
    const tab = {
      rows: [
        { key: 'x', label: 'X' },
        { key: 'y', label: 'Y' },
        { key: 'z', label: 'Z' },
        { key: '', label: 'None' },
      ],
      columns: [
        { key: 'm', label: 'Milan' },
        { key: 't', label: 'Turin' },
        { key: 'l', label: 'Lisbon' },
        { key: '', label: 'No city' },
      ],
      cells: [
        [['1', '6'], ['2'], [], ['3']],
        [['4', '7', '8'], [], [], []],
        [['9'], [], [], []],
        [['5'], [], [], []],
      ],
      sum: 9,
      noteIds: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    }
    const { everywhere, some, one, few } = presences(tab)
    expect([everywhere, some, one, few].map((group) => group.map(({ key }) => key))).toEqual([['x'], [], ['y'], ['z']])
  })
})

describe('who has taken something on', () => {
  it('stays unnamed where the rule keeps people out', () => {
    const content = {
      ...workshopWith({ id: 'h', people: ['Ada Quartz'], notes: [{ kind: 'action' as const, text: 'Do it', level: 'city' }] }),
      nextSteps: [
        {
          rank: 'a',
          what: 'Write',
          who: 'Ada Quartz',
          byWhen: '',
          level: 'city',
          done: false,
          id: 's',
          workshopId: 'h',
          heads: [],
          conflicts: [],
        },
      ],
    }
    expect(JSON.stringify(buildLevels(contextOf([content])))).not.toContain('Quartz')
    expect(JSON.stringify(buildLevels(contextOf([content], { attribution: 'named' })))).toContain('Quartz')
  })
})
