import { afterEach, beforeEach, expect, it } from 'vitest'
import { suggestFollowUps } from '../../../src/shared/domain/projects/suggestFollowUps.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import { isQuick } from '../../../src/shared/domain/similarity/isQuick.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'

const textOf = (n: number): string => Array.from({ length: 20 }, (_, word) => `word${(n * 31 + word * word * 17) % 997}`).join(' ')

let test: TestHost
beforeEach(() => {
  test = openTestHost()
})
afterEach(() => test.close())

/** A workshop with many notes, `start` being the number of the first one. */
const plantNotes = async (start: number): Promise<string> => {
  const { workshopId, sessionId, tableIds } = await plantWorkshop(test.client)
  test.host.store.act({ workshopId, label: 'note.import', author: 'tester', via: 'test' }, (write) => {
    for (let n = start; n < start + 700; n += 1) {
      const origin = { sessionId, tableId: tableIds[0]!, round: 1, notedAt: new Date(1.7e12 + n * 1000).toISOString() }
      write.add('note', newNote(origin, 'idea', textOf(n)))
    }
  })
  return workshopId
}

it('suggestions for two workshops of many notes come out of a thread, the same as without one', async () => {
  const [earlierWorkshopId, workshopId] = [await plantNotes(0), await plantNotes(400)]
  const side = async (of: string) => ({ notes: await test.client.notes.list({ workshopId: of }), languages: ['en'] })
  const [earlier, later] = [await side(earlierWorkshopId), await side(workshopId)]
  expect(isQuick([...earlier.notes, ...later.notes])).toBe(false)
  const suggested = await test.client.followUps.suggest({ workshopId, earlierWorkshopId })
  expect(suggested.filter(({ likeness }) => likeness > 0.99).length).toBeGreaterThanOrEqual(300)
  expect(suggested).toEqual(suggestFollowUps(earlier, later, []))
})
