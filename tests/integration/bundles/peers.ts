import * as fc from 'fast-check'
import { visibleRecords } from '../store/visibleRecords.ts'
import type { TestHost } from '../../support/testHost.ts'

/** One thing that one of several laptops does: write something, or take in a bundle of another one. */
export type Step = { at: number; with: number; choice: number; what: number; jump: number }

export const steps = (laptops: number, most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      at: fc.nat(laptops - 1),
      with: fc.nat(laptops - 1),
      choice: fc.nat(1e6),
      what: fc.nat(9),
      jump: fc.integer({ min: -1e8, max: 1e8 }),
    }),
    { minLength: 4, maxLength: most },
  )

const NOT_NOW = /NOT_FOUND|CHANGED_SINCE|NOTHING_TO_UNDO|INVALID/

/** Writes something into a workshop with two tables, as a person could; what is not possible there is left out. */
export const work = async ({ client }: TestHost, workshopId: string, tables: readonly string[], { choice, what }: Step): Promise<void> => {
  const notes = await client.notes.list({ workshopId })
  const note = notes[choice % Math.max(1, notes.length)]
  const tableId = tables[choice % tables.length]!
  try {
    if (note === undefined || what <= 1)
      await client.notes.create({ id: `n-${choice}`, tableId, round: 1, kind: 'idea', text: `new ${choice}` })
    else if (what === 2) await client.notes.remove({ ids: [note.id] })
    else if (what === 3) await client.notes.move({ ids: [note.id], tableId, round: 2 })
    else if (what === 4) await client.history.undo({ workshopId })
    else if (what === 5) await client.workshops.update({ id: workshopId, fields: { title: `Title ${choice % 5}` } })
    else await client.notes.update({ id: note.id, fields: { text: `edit ${choice}` } })
  } catch (error) {
    if (!NOT_NOW.test(String(error))) throw error
  }
}

/** Everything that a person sees of a workshop, without order of arrival. */
export const seen = ({ host }: TestHost): Record<string, object> => visibleRecords(host.store.db)
