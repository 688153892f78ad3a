import { describe, expect, it } from 'vitest'
import { newNextStep, newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { Photo, WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { unknownPart } from '../../../src/shared/domain/report/known.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import { inputOf, richContent } from './reportFixture.ts'

const meta = (id: string) => ({ id, workshopId: 'w1', heads: [], conflicts: [] })
const base = richContent(20)
const [first, second] = base.tables as [WorkshopContent['tables'][number], WorkshopContent['tables'][number]]

const noteAt = (id: string, tableId: string, city: string) => ({
  ...newNote({ sessionId: first.sessionId, tableId, round: 1, notedAt: '2026-05-12T09:10:00.000Z' }, 'action', `Something for ${city}`),
  city,
  level: 'city',
  ...meta(id),
})
const photoAt = (tableId: string, caption: string): Photo => ({
  sessionId: first.sessionId,
  tableId,
  round: 1,
  caption,
  consent: 'agreed',
  width: 10,
  height: 10,
  bytes: 4,
  hash: '0'.repeat(64),
  takenAt: '2026-05-12T09:10:00.000Z',
  ...meta(`photo-${caption}`),
})

/** One workshop of two cities, each with a table of its own. */
const shared: WorkshopContent = {
  ...base,
  workshop: { ...base.workshop, cities: ['Milano', 'Torino'] },
  notes: [noteAt('a', first.id, 'Milano'), noteAt('b', second.id, 'Torino')],
  photos: [photoAt(first.id, 'Flipchart of Milano'), photoAt(second.id, 'Flipchart of Torino')],
  nextSteps: [{ ...newNextStep('Ask the region', 'a0'), who: 'Office of Torino', level: 'city', ...meta('step') }],
}
const ALL = ['participants', 'photos', 'annex', 'timeline', 'themes'].map((id) => ({ id, heading: '', shown: true }))
const page = (city: string) =>
  JSON.stringify(buildReport(inputOf(shared, { options: { ...DEFAULT_OPTIONS, template: 'city', city, sections: ALL } })))

describe('the page of a city that shared its workshop with another', () => {
  it('has the photos of its own table, and neither photos nor next steps of the other city', () => {
    const milano = page('Milano')
    expect(milano).toContain('Flipchart of Milano')
    for (const other of ['Flipchart of Torino', 'Office of Torino', 'Something for Torino']) expect(milano).not.toContain(other)
  })

  it('says that people were counted together', () => {
    expect(page('Milano')).toContain('was held for other cities too')
  })

  it('is found however the city is spelled', () => {
    expect(page(' TORINO ')).toContain('Something for Torino')
  })
})

describe('what was asked for and is not there', () => {
  it('is a city that neither a workshop nor a note names, or a session of no workshop', () => {
    expect(unknownPart([shared], { city: 'torino' })).toBeNull()
    expect(unknownPart([shared], { city: 'Atlantis' })).toEqual({ part: 'city', known: ['Milano', 'Torino'] })
    expect(unknownPart([shared], { sessionId: 'gone' })?.part).toBe('session')
    expect(unknownPart([shared], { sessionId: first.sessionId })).toBeNull()
  })
})
