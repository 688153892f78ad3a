import { expect, it } from 'vitest'
import { makeInTurn } from '../../../src/host/features/report/inTurn.ts'

const held = () => {
  const runs: { done: (answer: number) => void; fail: (error: Error) => void }[] = []
  const work = () => new Promise<number>((resolve, reject) => void runs.push({ done: resolve, fail: reject }))
  return { runs, work }
}

it('runs once at a time, and once more for all who asked meanwhile', async () => {
  const inTurn = makeInTurn<number>()
  const { runs, work } = held()
  const [one, two, three] = [inTurn('a', work), inTurn('a', work), inTurn('a', work)]
  expect(runs).toHaveLength(1)
  runs[0]!.done(1)
  expect(await one).toBe(1)
  await Promise.resolve()
  expect(runs).toHaveLength(2)
  runs[1]!.done(2)
  expect(await Promise.all([two, three])).toEqual([2, 2])
})

it('goes on after a run that failed, and keeps other keys apart', async () => {
  const inTurn = makeInTurn<number>()
  const { runs, work } = held()
  const [one, two, other] = [inTurn('a', work), inTurn('a', work), inTurn('b', work)]
  expect(runs).toHaveLength(2)
  runs[0]!.fail(new Error('no'))
  await expect(one).rejects.toThrow('no')
  runs[1]!.done(5)
  expect(await other).toBe(5)
  runs[2]!.done(3)
  expect(await two).toBe(3)
  const again = inTurn('a', work)
  runs[3]!.done(4)
  expect(await again).toBe(4)
})
