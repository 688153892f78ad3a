import { expect, test } from 'vitest'
import type { Change } from '../../../src/shared/domain/changes/change.ts'
import { foldRecord } from '../../../src/shared/domain/changes/foldRecord.ts'

const change = (id: string, fields: Change['fields'], bases: string[] = [], ms = 0): Change => {
  const [replica = '', seq = '1'] = id.split('.')
  const origin = { workshopId: 'w', entity: 'note' as const, recordId: 'n', action: id, label: 'edit', author: 'a', via: 't' }
  return { ...origin, id, replica, seq: Number(seq), ms, ctr: 0, fields, bases }
}

const first = change('a.1', { text: 'first', level: null })

test('a change replaces only what it names, and only in the fields it writes', () => {
  const folded = foldRecord('note', [first, change('a.2', { text: 'second' }, ['a.1'], -1000)])
  expect(folded).toMatchObject({ fields: { text: 'second', level: null }, conflicts: [], heads: ['a.1', 'a.2'] })
})

test('two that had not seen each other are a conflict; the newer shows, ties go by replica on every machine', () => {
  const [mine, theirs] = [change('b.1', { text: 'mine' }, ['a.1'], 5), change('c.1', { text: 'theirs' }, ['a.1'], 5)]
  for (const order of [
    [first, mine, theirs],
    [theirs, mine, first],
  ]) {
    expect(foldRecord('note', order)).toMatchObject({ fields: { text: 'mine' }, conflicts: ['text'] })
  }
  expect(foldRecord('note', [first, mine, theirs, change('d.1', { text: 'both' }, ['b.1', 'c.1'])])).toMatchObject({
    fields: { text: 'both' },
    conflicts: [],
  })
})

test('a deletion holds over what it had seen, and not over what it had not', () => {
  const deletion = change('a.2', { deleted: true }, ['a.1'], 9)
  expect(foldRecord('note', [first, deletion]).deleted).toBe(true)
  const unseen = change('b.1', { text: 'edited elsewhere' }, ['a.1'], 1)
  expect(foldRecord('note', [first, deletion, unseen])).toMatchObject({
    deleted: false,
    conflicts: ['deleted'],
    fields: { text: 'edited elsewhere' },
  })
})

test('who keeps a record wins over who deletes it meanwhile, whatever the clocks say', () => {
  const deletion = change('a.2', { deleted: true }, ['a.1'], 1)
  const kept = change('b.1', { deleted: false }, ['a.1', 'a.2'], 2)
  const again = change('c.1', { deleted: true }, ['a.1', 'a.2'], 3)
  expect(foldRecord('note', [first, deletion, kept, again])).toMatchObject({ deleted: false, conflicts: ['deleted'] })
})

test('two deletions agree', () => {
  const deletions = [change('a.2', { deleted: true }, ['a.1']), change('b.1', { deleted: true }, ['a.1'])]
  expect(foldRecord('note', [first, ...deletions])).toMatchObject({ deleted: true, conflicts: [] })
})

test('counters add up and stay within what their field can hold', () => {
  const counts = [change('a.2', { saidAgain: 1 }), change('b.1', { saidAgain: 1 }), change('b.2', { saidAgain: -1 })]
  expect(foldRecord('note', [first, ...counts])).toMatchObject({ fields: { saidAgain: 1 }, conflicts: [] })
  expect(
    foldRecord('note', [first, ...Array.from({ length: 9 }, (_, seq) => change(`c.${seq + 1}`, { saidAgain: 900 }))]).fields.saidAgain,
  ).toBe(1000)
})

test('a hostile field name is a field and nothing else', () => {
  const folded = foldRecord('note', [change('a.1', JSON.parse('{"__proto__": {"text": "from nowhere"}}') as Change['fields'])])
  expect(folded.fields.text).toBeUndefined()
  expect(({} as { text?: string }).text).toBeUndefined()
})

test('changes that name themselves or each other as their bases are shown all the same', () => {
  const itself = change('e.1', { text: 'round and round' }, ['e.1'])
  expect(foldRecord('note', [itself]).fields).toEqual({ text: 'round and round' })
  const pair = [change('e.1', { text: 'one' }, ['e.2'], 1), change('e.2', { text: 'two' }, ['e.1'], 2)]
  expect(foldRecord('note', pair)).toMatchObject({ fields: { text: 'two' }, conflicts: ['text'] })
})
