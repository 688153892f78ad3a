import { expect, it } from 'vitest'
import { rescueCsv } from '../../../src/renderer/station/rescueFile.ts'
import { emptyDraft } from '../../../src/shared/domain/notes/noteDraft.ts'

const place = { id: null, table: '1 Homes', round: 2, at: '2026-03-02T09:30:00.000Z' }

it('writes the year of a note, and nothing for a draft of an older page', () => {
  const draft = { ...emptyDraft('milestone'), text: 'Buses run on power', year: 2035 }
  const { year: _year, ...old } = draft
  const [head, ...rows] = rescueCsv([
    { ...place, draft },
    { ...place, draft: old as typeof draft },
  ])
    .trim()
    .split('\r\n')
  const column = head!.split(',').indexOf('year')
  expect(column).toBeGreaterThan(0)
  expect(rows.map((row) => row.split(',')[column])).toEqual(['2035', ''])
})
