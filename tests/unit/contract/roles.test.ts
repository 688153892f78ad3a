import { call, isDefinedError, ORPCError } from '@orpc/server'
import type { AnyProcedure } from '@orpc/server'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../src/shared/contract/base.ts'
import { ROLES } from '../../../src/shared/contract/base.ts'
import { openTestHost } from '../../support/testHost.ts'
import { contractProcedures, rolesOf, routerProcedures } from './walk.ts'

const { host, dataDir, close } = openTestHost()
afterAll(close)

const implementations = new Map(routerProcedures)
/** No schema takes this, so an answer other than NOT_ALLOWED tells that the input was looked at. */
const GARBAGE = 'not an object'

const callAs = async (name: string, role: string, input: unknown): Promise<unknown> => {
  const context = { host, role: role as Role, author: 'tester', via: 'test' }
  const stop = new AbortController()
  try {
    return await call(implementations.get(name) as AnyProcedure, input as never, { context, path: name.split('.'), signal: stop.signal })
  } catch (error) {
    return error
  } finally {
    stop.abort()
  }
}

const codeOf = (answer: unknown): string => (answer instanceof ORPCError ? answer.code : 'answered')

const matrix = contractProcedures.flatMap(([name, procedure]) =>
  ROLES.map((role) => ({ name, role, allowed: rolesOf(procedure).includes(role) })),
)

describe('roles', () => {
  it('are tried on every procedure', () => {
    expect(matrix).toHaveLength(contractProcedures.length * ROLES.length)
    expect(matrix.filter(({ allowed }) => !allowed).length).toBeGreaterThan(50)
  })

  it.each(matrix.filter(({ allowed }) => !allowed))('$role may not call $name, whatever it sends', async ({ name, role }) => {
    const answer = await callAs(name, role, GARBAGE)
    expect(codeOf(answer)).toBe('NOT_ALLOWED')
    expect(isDefinedError(answer as Error)).toBe(true)
    expect(JSON.stringify((answer as ORPCError<string, unknown>).toJSON())).not.toContain(GARBAGE)
  })

  it.each(matrix.filter(({ allowed }) => allowed))('$role may call $name', async ({ name, role }) => {
    const takesInput = contractProcedures.some(([other, procedure]) => other === name && procedure['~orpc'].inputSchema !== undefined)
    expect(codeOf(await callAs(name, role, GARBAGE))).toBe(takesInput ? 'INVALID' : 'answered')
  })

  it.each(['', 'admin', 'Facilitator', '__proto__'])('that nobody gave (%j) open nothing', async (role) => {
    for (const [name] of contractProcedures) expect(codeOf(await callAs(name, role, GARBAGE)), name).toBe('NOT_ALLOWED')
  })

  it('leave a line in the log with the reference of the answer, and without the input', async () => {
    const answer = await callAs('notes.search', 'station', GARBAGE)
    const { reference } = (answer as ORPCError<string, { reference: string }>).data
    const log = readFileSync(join(dataDir, 'logs', 'host.log'), 'utf8')
    const line = log.split('\n').find((text) => text.includes(`"reference":"${reference}"`))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ event: 'call.refused', procedure: 'notes.search', role: 'station' })
    expect(log).not.toContain(GARBAGE)
  })
})
