import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTITIES } from '../../../src/shared/domain/records/records.ts'
import { pauseBeforeRetry } from '../../../src/renderer/transport/backoff.ts'
import { isAnswer, problemOf } from '../../../src/renderer/transport/problem.ts'
import { isGap, keysOf } from '../../../src/renderer/transport/topics.ts'
import { untilAborted } from '../../../src/renderer/transport/untilAborted.ts'

const pathsOf = (topics: string[]) => keysOf({ workshopId: 'w', topics })?.map(([path]) => path.join('.'))

describe('what an event makes old', () => {
  it('knows every entity of the records', () => {
    for (const entity of ENTITIES) expect(pathsOf([entity]), entity).toContain('history.state')
  })
  it('refetches notes but not the plan for a note', () => {
    expect(pathsOf(['note'])).toEqual(expect.arrayContaining(['notes.list', 'notes.listOfTable', 'workshops.list', 'report.model']))
    expect(pathsOf(['note'])).not.toContain('workshops.plan')
  })
  it('narrows to the workshop where the query names it', () => {
    const keys = keysOf({ workshopId: 'w', topics: ['table'] })
    expect(keys).toContainEqual([['workshops', 'plan'], { input: { workshopId: 'w' } }])
    expect(keys).toContainEqual([['workshops', 'list']])
  })
  it('names each key once', () => {
    const paths = pathsOf([...ENTITIES, 'safety']) ?? []
    expect(new Set(paths).size).toBe(paths.length)
  })
  it('is everything for a topic that it does not know', () => {
    expect(keysOf({ workshopId: null, topics: ['everything'] })).toBeNull()
    expect(keysOf({ workshopId: 'w', topics: ['note', 'toString'] })).toBeNull()
  })
  it('is nothing for an event without topics', () => {
    expect(keysOf({ workshopId: null, topics: [] })).toEqual([])
  })
})

describe('a gap between events', () => {
  it('is another run or a missing number', () => {
    expect(isGap(null, { run: 'a', seq: 7 })).toBe(false)
    expect(isGap({ run: 'a', seq: 7 }, { run: 'a', seq: 8 })).toBe(false)
    expect(isGap({ run: 'a', seq: 7 }, { run: 'a', seq: 9 })).toBe(true)
    expect(isGap({ run: 'a', seq: 7 }, { run: 'b', seq: 8 })).toBe(true)
  })
})

describe('waiting for the host', () => {
  it('ends when the caller gives up, before or while waiting', async () => {
    const never = Promise.withResolvers<string>().promise
    const caller = new AbortController()
    const waiting = untilAborted(never, caller.signal)
    caller.abort(new Error('given up'))
    await expect(waiting).rejects.toThrow('given up')
    await expect(untilAborted(never, caller.signal)).rejects.toThrow('given up')
  })
  it('answers what comes in time', async () => {
    await expect(untilAborted(Promise.resolve('here'), new AbortController().signal)).resolves.toBe('here')
  })
})

describe('the pause before a retry', () => {
  it('is jittered over the whole span, grows, and has a ceiling', () => {
    expect(pauseBeforeRetry(1, 0)).toBe(0)
    expect(pauseBeforeRetry(1, 0.5)).toBe(125)
    expect(pauseBeforeRetry(3, 0.5)).toBe(500)
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
        const pause = pauseBeforeRetry(failures, random)
        return pause >= 0 && pause <= 8000
      }),
    )
  })
})

describe('what is told about an error', () => {
  it('keeps code, reference and detail of the host', () => {
    const data = { reference: 'abc', detail: { rows: 3 } }
    expect(problemOf(new ORPCError('DISK_FULL', { data }))).toEqual({ code: 'DISK_FULL', ...data })
  })
  it('is INVALID for what did not fit the schema', () => {
    expect(problemOf(new ORPCError('BAD_REQUEST')).code).toBe('INVALID')
  })
  it('is UNREACHABLE where nobody answered, and only then asks again', () => {
    expect(problemOf(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE')
    expect(isAnswer(new TypeError('Failed to fetch'))).toBe(false)
    expect(isAnswer(new ORPCError('NOT_FOUND'))).toBe(true)
  })
})
