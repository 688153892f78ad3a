import { expect, test } from 'vitest'
import { redo, undo } from '../../../src/host/changes/actions.ts'
import type { Store } from '../../../src/host/changes/store.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { addNote, editNote, info, openBareStore, removeNote, textOf } from './bareStore.ts'
import { acknowledgesAnyway, faultyDatabase } from './faultyDatabase.ts'
import type { Faults } from './faultyDatabase.ts'
import { visibleRecords } from './visibleRecords.ts'

const STEPS: ((store: Store) => unknown)[] = [
  (store) => addNote(store, 'first', 'a'),
  (store) => addNote(store, 'second', 'b'),
  (store) => editNote(store, 'a', 'first, edited'),
  (store) => store.act(info('note.tag'), (write) => ['a', 'b'].forEach((id) => write.set('note', id, { level: 'city', saidAgain: 1 }))),
  (store) => undo(store, info('')),
  (store) => redo(store, info('')),
  (store) => removeNote(store, 'a'),
]

/** Takes the steps with a fault on the way and says what was acknowledged and what is there afterwards. */
const runWith = (failAt: number, forEver: boolean) => {
  const faults: Faults = { calls: 0, failAt: 0, forEver }
  const { store, db, close } = openBareStore({ wrap: (real) => faultyDatabase(real, faults) })
  Object.assign(faults, { calls: 0, failAt })
  const acknowledged = STEPS.map((step) => {
    try {
      step(store)
      return true
    } catch {
      return false
    }
  })
  faults.failAt = 0
  const records = visibleRecords(db)
  const { findings } = inspectDatabase(db)
  addNote(store, 'afterwards', 'next')
  const goesOn = textOf(db, 'next') === 'afterwards' && inspectDatabase(db).findings.length === 0
  close()
  return { acknowledged, records, findings, goesOn }
}

/** What the acknowledged steps alone would have made. */
const expectedOf = (() => {
  const known = new Map<string, object>()
  return (acknowledged: boolean[]): object => {
    const key = acknowledged.join()
    const found = known.get(key)
    if (found) return found
    const { store, db, close } = openBareStore()
    for (const [index, step] of STEPS.entries()) if (acknowledged[index]) step(store)
    const records = visibleRecords(db)
    close()
    known.set(key, records)
    return records
  }
})()

const countCalls = (): number => {
  const faults = { calls: 0, failAt: 0, forEver: false }
  const { store, close } = openBareStore({ wrap: (db) => faultyDatabase(db, faults) })
  faults.calls = 0
  for (const step of STEPS) step(store)
  close()
  return faults.calls
}

test.each([false, true])('A-18: whichever call fails (for ever: %s), what was acknowledged is there and nothing else', (forEver) => {
  const calls = countCalls()
  expect(calls).toBeGreaterThan(40)
  let refused = 0
  for (let failAt = 1; failAt <= calls; failAt += 1) {
    const { acknowledged, records, findings, goesOn } = runWith(failAt, forEver)
    expect(records, `call ${failAt}`).toEqual(expectedOf(acknowledged))
    expect(findings, `call ${failAt}`).toEqual([])
    expect(goesOn, `call ${failAt}`).toBe(true)
    if (acknowledged.includes(false)) refused += 1
  }
  expect(refused).toBe(calls)
})

test('A-18, seeded bug: a store that acknowledges a failed commit is caught', () => {
  const wrong: number[] = []
  for (let failAt = 1; failAt <= 20; failAt += 1) {
    const faults = { calls: 0, failAt: 0, forEver: false }
    const { store, db, close } = openBareStore({ wrap: (real) => acknowledgesAnyway(real, faults) })
    Object.assign(faults, { calls: 0, failAt })
    let acknowledged = true
    try {
      addNote(store, 'first', 'a')
    } catch {
      acknowledged = false
    }
    if (acknowledged && textOf(db, 'a') === undefined) wrong.push(failAt)
    close()
  }
  expect(wrong.length).toBeGreaterThan(0)
})
