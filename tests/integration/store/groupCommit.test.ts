import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGroupCommit } from '../../../src/host/changes/groupCommit.ts'
import { Fault } from '../../../src/host/fault.ts'
import { addNote, openBareStore, textOf } from './bareStore.ts'
import type { BareStore } from './bareStore.ts'

let bare: BareStore
beforeEach(() => {
  bare = openBareStore()
})
afterEach(() => bare.close())

const sequences = () => bare.db.prepare('SELECT seq FROM change ORDER BY seq').pluck().all()

describe('several actions in one commit', () => {
  it('share a transaction, each answers for itself, and all are there when the first promise resolves', async () => {
    let commits = 0
    const together: typeof bare.store.together = (work) => {
      commits += 1
      return bare.store.together(work)
    }
    const { soon } = createGroupCommit({ ...bare.store, together })
    const ids = Array.from({ length: 50 }, (_, index) => `note-${index}`)
    const answers = ids.map((id) => soon(() => addNote(bare.store, `Text of ${id}`, id)))
    await answers[0]
    expect(ids.map((id) => textOf(bare.db, id))).toEqual(ids.map((id) => `Text of ${id}`))
    expect(await Promise.all(answers)).toEqual(ids)
    expect(commits).toBe(1)
    expect(sequences()).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })

  it('take back the one that fails, and only that one', async () => {
    const { soon } = createGroupCommit(bare.store)
    const good = soon(() => addNote(bare.store, 'Good', 'good'))
    const bad = soon(() => {
      addNote(bare.store, 'Half', 'half')
      throw new Fault('INVALID')
    })
    const alsoGood = soon(() => addNote(bare.store, 'Also good', 'also-good'))
    await expect(bad).rejects.toMatchObject({ code: 'INVALID' })
    await Promise.all([good, alsoGood])
    expect(['good', 'half', 'also-good'].map((id) => textOf(bare.db, id))).toEqual(['Good', undefined, 'Also good'])
    expect(sequences()).toEqual([1, 2])
  })

  it('acknowledge nothing where the commit itself fails, and give no number twice', async () => {
    let isBroken = true
    const together: typeof bare.store.together = (work) =>
      bare.store.together(() => {
        const result = work()
        if (isBroken) throw new Error('the disk said no')
        return result
      })
    const { soon } = createGroupCommit({ ...bare.store, together })
    const lost = [soon(() => addNote(bare.store, 'One', 'one')), soon(() => addNote(bare.store, 'Two', 'two'))]
    expect((await Promise.allSettled(lost)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(sequences()).toEqual([])
    isBroken = false
    await soon(() => addNote(bare.store, 'One', 'one'))
    expect(sequences()).toEqual([1])
  })

  it('are told to listeners once, after the commit', async () => {
    const heard: string[] = []
    bare.store.onCommit(({ records }) => heard.push(`${[...records.keys()].join()} ${bare.db.inTransaction}`))
    bare.store.together(() => {
      addNote(bare.store, 'One', 'one')
      addNote(bare.store, 'Two', 'two')
      expect(heard).toEqual([])
    })
    expect(heard).toEqual(['one,two false'])
  })
})
