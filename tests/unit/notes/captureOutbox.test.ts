import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../../../src/shared/domain/notes/noteDraft.ts'
import type { NoteDraft } from '../../../src/shared/domain/notes/noteDraft.ts'
import {
  isApplied,
  newEditEntry,
  newNoteEntry,
  nextStep,
  retryPause,
  withAcknowledgement,
  withEdit,
  withRefusal,
  withRemoval,
  withTrial,
} from '../../../src/shared/domain/notes/outbox.ts'
import type { OutboxEntry } from '../../../src/shared/domain/notes/outbox.ts'
import { tableNotes } from '../../../src/shared/domain/notes/tableNotes.ts'

const place = { workshopId: 'w', tableId: 't', round: 2, queuedAt: '2026-03-02T09:00:00.000Z' }
const draft = (text: string): NoteDraft => ({ ...emptyDraft('challenge'), text })

/** A host that stores an id once, as the contract says, and writes down every edit that it is asked for. */
const makeHost = () => {
  const notes = new Map<string, NoteDraft>()
  return {
    notes,
    handle: (entry: OutboxEntry): void => {
      const step = nextStep(entry)
      const stored = notes.get(entry.noteId)
      if (step === 'create' && stored === undefined && entry.first !== null) notes.set(entry.noteId, entry.first)
      if (step === 'remove') notes.delete(entry.noteId)
      if (step !== 'edit' || stored === undefined || entry.edit === null) return
      if (!isApplied(stored, entry.edit.fields)) notes.set(entry.noteId, { ...stored, ...entry.edit.fields })
    },
  }
}

type Event = 'edit' | 'remove' | 'arrives' | 'answerLost' | 'requestLost'

describe('the outbox', () => {
  it('ends with what the person last wanted, stored once, whatever got lost on the way', () => {
    const events = fc.array(fc.constantFrom<Event>('edit', 'edit', 'remove', 'arrives', 'answerLost', 'requestLost'), { maxLength: 25 })
    fc.assert(
      fc.property(events, (history) => {
        const host = makeHost()
        let entry: OutboxEntry | null = newNoteEntry('n', place, draft('0'))
        let wanted: string | null = '0'
        let count = 0
        const deliver = (how: 'arrives' | 'answerLost' | 'requestLost', edited: boolean): void => {
          if (entry === null) return
          const sent = withTrial(entry)
          entry = edited ? withEdit(sent, { text: (wanted = `${(count += 1)}`) }) : sent
          if (how !== 'requestLost') host.handle(sent)
          if (how === 'arrives') entry = withAcknowledgement(entry, sent, nextStep(sent))
        }
        for (const event of history) {
          if (wanted === null) break
          if (event === 'edit') {
            wanted = `${(count += 1)}`
            entry = entry ? withEdit(entry, { text: wanted }) : newEditEntry('n', place, draft(wanted), { text: wanted }, [])
          } else if (event === 'remove') {
            wanted = null
            entry = entry ? withRemoval(entry) : withRemoval(newEditEntry('n', place, draft(''), {}, []))
          } else deliver(event, count % 3 === 1)
        }
        Array.from({ length: 4 }).forEach(() => deliver('arrives', false))
        expect(entry).toBeNull()
        expect(host.notes.get('n')?.text ?? null).toBe(wanted)
      }),
      { numRuns: 2000 },
    )
  })
  it('freezes the first version once it has been sent', () => {
    const fresh = newNoteEntry('n', place, draft('a'))
    expect(withEdit(fresh, { text: 'b' })).toMatchObject({ first: { text: 'b' }, edit: null })
    expect(withEdit(withTrial(fresh), { text: 'b' })).toMatchObject({ first: { text: 'a' }, edit: { fields: { text: 'b' } } })
  })
  it('builds an edit that was made meanwhile on the version that the host answered', () => {
    const sent = withTrial(newEditEntry('n', place, draft('b'), { text: 'b' }, ['r.1']))
    const now = withEdit(sent, { text: 'c' })
    expect(withAcknowledgement(now, sent, 'edit', ['r.2'])?.edit).toEqual({ fields: { text: 'c' }, seen: ['r.2'] })
  })
  it('has nothing left to send when a note is deleted that was never sent', () => {
    const fresh = newNoteEntry('n', place, draft('a'))
    expect(withRemoval(fresh)).toBeNull()
    expect(withRemoval(withTrial(fresh))).toMatchObject({ remove: true })
  })
  it('waits longer after each failure, never more than 15 seconds, never not at all', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const pause = retryPause(attempt, random)
        return pause >= 500 && pause <= 15_000
      }),
    )
    expect(retryPause(3, 0.999)).toBeGreaterThan(retryPause(1, 0.999))
  })
})

describe('the notes of a table', () => {
  const stored = (id: string, text: string, notedAt: string) => ({
    ...draft(text),
    id,
    workshopId: 'w',
    sessionId: 's',
    tableId: 't',
    round: 1,
    notedAt,
    saidAgain: 1,
    source: 'typed' as const,
    year: null,
    heads: ['r.1'],
    conflicts: [],
  })
  const one = stored('a', 'one', '2026-03-02T08:00:00.000Z')

  it('tells where each of them is', () => {
    const waiting = newNoteEntry('b', place, draft('two'))
    const refused = withRefusal(newNoteEntry('c', { ...place, queuedAt: '2026-03-02T09:01:00.000Z' }, draft('three')), 'INVALID')
    const notes = tableNotes([one], [refused, waiting], [])
    expect(notes.map((note) => [note.draft.text, note.state])).toEqual([
      ['one', 'host'],
      ['two', 'device'],
      ['three', 'refused'],
    ])
  })
  it('keeps showing what the host confirmed until it has been read back', () => {
    const sent = withTrial(newNoteEntry('b', place, draft('two')))
    expect(tableNotes([one], [], [sent]).map((note) => [note.draft.text, note.state])).toEqual([
      ['one', 'host'],
      ['two', 'host'],
    ])
    const edit = newEditEntry('a', place, draft('uno'), { text: 'uno' }, ['r.1'])
    expect(tableNotes([one], [edit], [])[0]).toMatchObject({ draft: { text: 'uno' }, state: 'device', saidAgain: 1 })
    expect(tableNotes([one], [], [edit])[0]).toMatchObject({ draft: { text: 'uno' }, state: 'host' })
  })
  it('never hides words that the host no longer has', () => {
    const edit = newEditEntry('gone', place, draft('my words'), { text: 'my words' }, ['r.1'])
    expect(tableNotes([], [edit], [])[0]?.draft.text).toBe('my words')
  })
  it('hides a note whose deletion is on its way', () => {
    const removal = withRemoval(withTrial(newNoteEntry('a', place, draft('one'))))
    expect(tableNotes([one], removal ? [removal] : [], [])).toEqual([])
  })
})
