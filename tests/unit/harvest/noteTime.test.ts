import { describe, expect, it } from 'vitest'
import { noteTimeFormat } from '../../../src/renderer/places/harvest/list/useNoteTime.ts'

const at = (...days: string[]) => days.map((day) => ({ notedAt: new Date(`${day}T10:15:00`).toISOString() }))
const said = (notes: { notedAt: string }[], language: string): string[] =>
  notes.map(({ notedAt }) => noteTimeFormat(notes, language, 2026)(notedAt))

describe('the time beside a note', () => {
  it('has no day where all notes are of one', () => {
    expect(said(at('2026-09-11', '2026-09-11'), 'en')).toEqual(['10:15', '10:15'])
  })

  it('has the day where they are of several days of this year', () => {
    expect(said(at('2026-09-11', '2026-10-02'), 'en')).toEqual(['11 Sept, 10:15', '2 Oct, 10:15'])
    expect(said(at('2026-09-11', '2026-10-02'), 'it')).toEqual(['11 set, 10:15', '2 ott, 10:15'])
  })

  it('has the year beside every day where any of them is of another year', () => {
    expect(said(at('2017-09-11', '2026-10-02'), 'en')).toEqual(['11 Sept 2017, 10:15', '2 Oct 2026, 10:15'])
    expect(said(at('2017-09-11', '2019-10-02'), 'it')).toEqual(['11 set 2017, 10:15', '2 ott 2019, 10:15'])
  })
})
