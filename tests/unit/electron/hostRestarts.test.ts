import { expect, test } from 'vitest'
import { judgeHostDeath } from '../../../electron/main/hostRestarts.ts'

/** Verdicts on deaths at the given seconds. */
function verdicts(seconds: number[]): boolean[] {
  let deaths: number[] = []
  return seconds.map((second) => {
    const verdict = judgeHostDeath(deaths, second * 1000)
    deaths = verdict.deaths
    return verdict.restart
  })
}

test('three restarts within a minute, then a person must decide', () => {
  expect(verdicts([0, 1, 2, 3])).toEqual([true, true, true, false])
  expect(verdicts([0, 20, 40, 59.999])).toEqual([true, true, true, false])
})

test('deaths a minute ago are forgotten', () => {
  expect(verdicts([0, 20, 40, 60, 80])).toEqual([true, true, true, true, true])
})
