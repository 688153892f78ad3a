import { afterEach, beforeEach, expect, it } from 'vitest'
import { suggestDuplicates } from '../../../src/shared/domain/duplicates/suggestDuplicates.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import { isQuick } from '../../../src/shared/domain/similarity/isQuick.ts'
import { suggestThemes } from '../../../src/shared/domain/themes/suggestThemes.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantNotes } from '../themes/plantNotes.ts'

const TOPICS = ['trams', 'shade', 'tenants', 'permits', 'river', 'insulation', 'budget']
const textOf = (n: number): string =>
  Array.from({ length: 30 }, (_, word) => (word % 6 === 0 ? TOPICS[(n + word) % 7]! : `word${(n * 31 + word * word * 17) % 997}`)).join(' ')

let test: TestHost
beforeEach(() => {
  test = openTestHost()
})
afterEach(() => test.close())

it('suggestions over many notes come out of a thread, the same as without one', async () => {
  const { workshopId, sessionId, tables } = await plantNotes(test, [])
  const action = { workshopId, label: 'note.import', author: 'tester', via: 'test' }
  test.host.store.act(action, (write) => {
    for (let n = 0; n < 1300; n += 1) {
      const origin = { sessionId, tableId: tables[0]!, round: 1, notedAt: new Date(1.7e12 + n * 1000).toISOString() }
      write.add('note', newNote(origin, 'idea', n % 10 === 9 ? `${textOf(n - 1)} more` : textOf(n)))
    }
  })
  const notes = (await test.client.notes.list({ workshopId })).map(({ id, text, kind }) => ({ id, text, kind }))
  expect(isQuick(notes)).toBe(false)
  const [duplicates, themes] = await Promise.all([
    test.client.duplicates.suggest({ workshopId }),
    test.client.themes.suggest({ workshopId }),
  ])
  expect(duplicates.length).toBeGreaterThan(100)
  expect(duplicates).toEqual(suggestDuplicates(notes, [], ['en']))
  expect(themes.length).toBeGreaterThan(3)
  expect(themes).toEqual(suggestThemes(notes, ['en']))
})
