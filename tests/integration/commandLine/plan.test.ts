import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatingProblemInput, SeatingResult } from '../../../src/shared/domain/seating/problem.ts'
import { seatingResult } from '../../../src/shared/domain/seating/problem.ts'
import { checkSeating } from '../../support/checkSeating.ts'
import { newTestFolder } from '../../support/testHost.ts'
import { peopleNamed, problemOf, tablesOf } from '../../unit/seating/problems.ts'
import { run, start } from './run.ts'

let folder: string
beforeAll(() => (folder = newTestFolder()))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const room: SeatingProblemInput = { rounds: 3, tables: tablesOf([7, 7, 7, 7, 7]), participants: peopleNamed(35), rules: { noReturn: true } }

/** Never done: many values that no plan can mix evenly. */
const endless: SeatingProblemInput = {
  rounds: 5,
  tables: tablesOf([6, 6, 7, 7, 7, 6]),
  participants: peopleNamed(39).map((one, index) => ({
    ...one,
    attributes: { country: `c${(index * 7) % 9}`, role: `r${(index * 5) % 4}` },
  })),
  rules: { mix: ['country', 'role'] },
}

let files = 0
const fileOf = (value: unknown): string => {
  const file = join(folder, `problem-${(files += 1)}.json`)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}
const plan = (value: unknown, ...words: string[]) => run(folder, ['plan', '--in', fileOf(value), ...words])

const read = (text: string): SeatingResult => seatingResult.strict().parse(JSON.parse(text))

describe('plan', () => {
  it('prints a plan as one line of JSON, and words for people beside it', async () => {
    const { code, stdout, stderr } = await plan(room)
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const result = read(stdout)
    expect(checkSeating(problemOf(room), result).faults).toEqual([])
    expect(result).toMatchObject({ score: { repeats: 45, returns: 0 }, bound: { repeats: 45 } })
    expect(stderr).toContain('105 seats: 45 repeats (no plan has fewer).')
  })

  it('gives the same bytes for the same seed, apart from the seconds, and another plan for another seed', async () => {
    const plans = await Promise.all([
      plan(endless, '--seconds', '0.05'),
      plan(endless, '--seconds', '0.05'),
      plan(endless, '--seconds', '0.05', '--seed', '8'),
    ])
    const [first, second, other] = plans.map(({ stdout }) => stdout.replace(/"seconds":[\d.]+/, ''))
    expect(first!.length).toBeGreaterThan(1000)
    expect(second).toBe(first)
    expect(other).not.toBe(first)
    expect(read(plans[0]!.stdout).seconds).toBeGreaterThan(0)
  })

  it('writes a file, and reads standard input', async () => {
    const out = join(folder, 'plan.json')
    const child = start(folder, ['plan', '--in', '-', '--out', out])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdin.end(`\uFEFF${JSON.stringify(room)}`)
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(stderr).toContain(`Written: ${out}`)
    expect(checkSeating(problemOf(room), read(readFileSync(out, 'utf8'))).faults).toEqual([])
  })

  it('plans again after a round, without touching it', async () => {
    const first = read((await plan(room)).stdout)
    const again: SeatingProblemInput = {
      ...room,
      tables: tablesOf([7, 7, 7, 7, 7], 1),
      participants: [...peopleNamed(35).filter(({ id }) => id !== 'p7'), { id: 'late', from: 2 }],
      announced: first.seats,
      played: 1,
    }
    const { code, stdout, stderr } = await plan(again)
    expect(code).toBe(0)
    const second = read(stdout)
    expect(checkSeating(problemOf(again), second).faults).toEqual([])
    expect(second.score.changed).toBe(0)
    expect(stderr).toContain('Announced seats of 1 person who no longer take part were left out.')
  })

  it('keeps the best so far when it is stopped', async () => {
    const child = start(folder, ['plan', '--in', fileOf(endless), '--seconds', '3600'])
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      // A second Ctrl+C ends it the hard way, so only one.
      if (!child.killed && /So far: \d+ repeats?, at least \d+\. Ctrl\+C takes this plan\./.test(stderr)) child.kill('SIGINT')
    })
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(stderr).toContain('Stopped: this is the best plan so far.')
    expect(checkSeating(problemOf(endless), read(stdout)).faults).toEqual([])
  })

  it.each([
    ['{', /is no JSON: /],
    ['[]', /is no seating problem:\n {2}the whole: .*expected object/],
    [{ ...room, rounds: 0 }, /\n {2}rounds: /],
    [{ ...room, participants: [{ id: 'a', wishes: 't1' }] }, /\n {2}participants\[0\]\.wishes: .*expected array/],
    [{ ...room, rules: { apart: [['p1']] } }, /\n {2}rules\.apart\[0\]: /],
    [{ ...room, tables: [] }, /There are no tables\. Add tables with 35 seats in all\./],
    [{ ...room, participants: peopleNamed(38) }, /38 people and 35 seats: 3 seats are missing\. Add 3 seats, or one more table of 3\./],
    [{ ...room, rounds: 6 }, /p8 … would need 6 different tables and can visit 5\. Plan one round less, add one table, or allow returns\./],
    [{ ...room, rules: { apart: [['p1', 'p2']], together: [['p2', 'p1']] } }, /p1 and p2 are to be kept apart, but also to sit together/],
    [
      { ...room, participants: [...peopleNamed(34), { id: 'chief', host: 't9' }] },
      /chief is host at table t9, but there is no such table\. Add the table, or choose another one for chief\./,
    ],
  ])('refuses %j in sentences', async (value, sentence) => {
    const { code, stdout, stderr } = await plan(value)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/\n\s+at |undefined|\{\{/)
  })

  it.each([
    [['plan'], /required option '--in/],
    [['plan', '--in', 'missing.json'], /There is no file missing\.json/],
    [['plan', '--in', '-', '--seconds', 'soon'], /--seconds takes a number/],
    [['plan', '--in', '-', '--seconds', '0'], /--seconds takes a number/],
    [['plan', '--in', '-', '--seed', '-1'], /--seed takes a whole number/],
    [['plan', '--in', '-', '--seed', ''], /--seed takes a whole number/],
  ])('refuses %j', async (words, sentence) => {
    const { code, stdout, stderr } = await run(folder, words)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
  })

  it('takes what has fields of others, and names them', async () => {
    const participants = peopleNamed(35).map((one) => ({ ...one, name: 'Ada', attributes: { name: 'Ada' } }))
    const { code, stdout, stderr } = await plan({
      ...room,
      participants,
      rules: { noReturn: true, togehter: [['p1', 'p2']] },
      made: 'today',
    })
    expect(code).toBe(0)
    expect(checkSeating(problemOf(room), read(stdout)).faults).toEqual([])
    expect(stderr).toContain('Not understood and left out: made, participants[].name, rules.togehter.\n')
    expect((await plan(room)).stderr).not.toContain('Not understood')
  })

  it('reads no more from standard input than a problem can need', async () => {
    const child = start(folder, ['plan', '--in', '-'])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdin.on('error', () => {}).end(' '.repeat(51 * 1024 * 1024))
    expect((await once(child, 'close'))[0]).toBe(1)
    expect(stderr).toContain('This is larger than Tavolata takes (50 MB).')
  })

  it('says where it cannot write', async () => {
    const { code, stderr } = await plan(room, '--out', join(folder, 'nowhere', 'plan.json'))
    expect(code).toBe(1)
    expect(stderr).toContain('its folder does not exist')
  })
})
