import { describe, expect, it } from 'vitest'
import { readSeed } from './contentFiles.ts'

/** What samples say about themes and follow-ups by the keys of notes; a key that leads nowhere would stop the planting half-way. */
describe.each(['torino', 'milan-turin'])('the harvest of sample %s', (name) => {
  const { workshops } = readSeed('samples', name)
  const keysOf = (index: number) => workshops[index]!.notes.flatMap((note) => note.key ?? [])

  it('gives every note one key in the whole file', () => {
    const keys = workshops.flatMap((_, index) => keysOf(index))
    expect(keys.length).toBe(workshops.flatMap(({ notes }) => notes).length)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(workshops.map(({ workshop }, index) => [workshop.title, index] as const))(
    'points at its own notes and themes in “%s”',
    (_, index) => {
      const { themes, duplicates, ballots, takeaways } = workshops[index]!
      const own = new Set(keysOf(index))
      const named = [
        ...themes.flatMap(({ notes }) => notes),
        ...duplicates.flat(),
        ...ballots.flatMap(({ items }) => items.flatMap(({ note }) => note ?? [])),
      ]
      expect(named.filter((key) => !own.has(key))).toEqual([])
      expect(named.length).toBeGreaterThan(0)
      const before = new Set<string>()
      for (const { key, parent, definition } of themes) {
        if (parent !== undefined) expect(before.has(parent)).toBe(true)
        expect(definition).toBeTruthy()
        before.add(key)
      }
      expect(takeaways.flatMap((takeaway) => takeaway.themes).filter((key) => !before.has(key))).toEqual([])
    },
  )

  it('follows up notes of workshops further up only', () => {
    for (const [index, { followUps }] of workshops.entries()) {
      const earlier = new Set(Array.from({ length: index }, (_, at) => keysOf(at)).flat())
      expect(followUps.filter((each) => !earlier.has(each.earlier))).toEqual([])
      expect(followUps.filter((each) => each.note !== undefined && !keysOf(index).includes(each.note))).toEqual([])
      expect(followUps.filter((each) => (each.note === undefined) !== (each.verdict === 'dropped'))).toEqual([])
    }
  })
})
