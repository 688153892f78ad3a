import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decodeHeader } from '../../../src/host/features/bundles/header.ts'
import { lockNew, unlock } from '../../../src/host/features/bundles/locks.ts'
import { plainChunks, writeSealed } from '../../../src/host/features/bundles/sealedFile.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { randomFrom } from '../store/randomFrom.ts'
import { dropStick, handOver, newStick, spoil, takeOver } from './exchange.ts'

let from: TestHost
let to: TestHost
let stick: string
let workshopId: string
let file: string
let whole: Buffer
let lines: string[]

const plainOf = async (name: string): Promise<string> => {
  const { header, bytes } = decodeHeader(readFileSync(name).subarray(0, 2000))
  const unlocked = await unlock(header, bytes, { passphrase: undefined, workshopKeys: [] })
  return Buffer.concat([...plainChunks(name, bytes.length, unlocked)]).toString('utf8')
}

beforeAll(async () => {
  from = openTestHost({ idPrefix: 'from' })
  to = openTestHost({ idPrefix: 'to' })
  stick = newStick()
  workshopId = (await from.client.workshops.addSample({ name: 'torino' })).id
  file = await handOver(from, stick, workshopId)
  whole = readFileSync(file)
  lines = (await plainOf(file)).trimEnd().split('\n')
})
afterAll(() => {
  from.close()
  to.close()
  dropStick(stick)
})

/** Everything in the database that an import could have touched. */
const stateOf = ({ host }: TestHost): string => {
  const { db } = host.store
  return JSON.stringify([
    db.prepare('SELECT count(*), max(rowid) FROM change').raw().get(),
    db.prepare('SELECT count(*) FROM quarantine').raw().get(),
    db.prepare('SELECT * FROM workshop_key').all(),
    db.prepare('SELECT count(*) FROM erasure').raw().get(),
    db.prepare('SELECT total_changes()').raw().get(),
  ])
}
let before: string
beforeEach(() => {
  before = stateOf(to)
})

const expectRefused = async (name: string, wanted: object, how: object = {}): Promise<void> => {
  for (const dryRun of [true, false]) await expect(takeOver(to, name, { dryRun, ...how })).rejects.toMatchObject(wanted)
  expect(stateOf(to)).toBe(before)
}
const UNREADABLE = { code: 'UNREADABLE_FILE' }

/** A bundle of these lines, sealed as ours are; `end` puts a right last line below them. */
const sealed = async (body: readonly string[], end = true): Promise<string> => {
  const { bytes, ...unlocked } = await lockNew({ kind: 'open' }, randomBytes(32))
  const count = (type: string): number => body.filter((line) => line.startsWith(`{"type":"${type}"`)).length
  const counts = { changes: count('change'), erasures: count('erasure'), photos: count('photo') }
  const head = body[0]!.replace(/"counts":\{[^}]*\}/, `"counts":${JSON.stringify(counts)}`)
  const text = [head, ...body.slice(1)].map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const name = spoil(stick, Buffer.alloc(0))
  await writeSealed(name, bytes, unlocked, [text, ...(end ? [`${JSON.stringify({ type: 'end', counts, sha256 })}\n`] : [])])
  return name
}
const body = (): string[] => lines.slice(0, -1)
const withLine = (line: string): Promise<string> => sealed([...body(), line])

test('D-03: a bundle of another workshop is refused before any write', async () => {
  await expectRefused(file, { code: 'WRONG_WORKSHOP' }, { workshopId: 'another' })
})

test('D-04: cut at any byte, it is refused whole', async () => {
  expect(whole.length).toBeGreaterThan(3 * 65_552)
  const random = randomFrom(4)
  const header = decodeHeader(whole.subarray(0, 2000)).bytes.length
  const atChunks = [0, 1, 2].map((chunk) => header + chunk * (65_536 + 16))
  const cuts = [0, 1, 20, header - 1, ...atChunks, ...Array.from({ length: 25 }, () => random(whole.length))]
  for (const cut of cuts) await expectRefused(spoil(stick, whole.subarray(0, cut)), UNREADABLE)
})

test('D-04: with any byte changed, doubled, or chunks in another order, it is refused whole', async () => {
  const random = randomFrom(5)
  for (let time = 0; time < 25; time += 1) {
    const bytes = Buffer.from(whole)
    const at = 18 + random(bytes.length - 18)
    bytes[at]! ^= 1 << random(8)
    await expectRefused(spoil(stick, bytes), UNREADABLE)
  }
  const from = decodeHeader(whole.subarray(0, 2000)).bytes.length
  const chunk = 65_536 + 16
  const head = whole.subarray(0, from)
  const [one, two] = [whole.subarray(from, from + chunk), whole.subarray(from + chunk, from + 2 * chunk)]
  const rest = whole.subarray(from + 2 * chunk)
  await expectRefused(spoil(stick, Buffer.concat([head, two, one, rest])), UNREADABLE)
  await expectRefused(spoil(stick, Buffer.concat([head, one, one, two, rest])), UNREADABLE)
  await expectRefused(spoil(stick, Buffer.concat([whole, Buffer.from('x')])), UNREADABLE)
})

test('D-04: a wrong hash, a wrong count, a missing end, lines in another order: refused whole', async () => {
  await expectRefused(await sealed(body(), false), UNREADABLE)
  const [head, ...rest] = body()
  await expectRefused(await sealed([...rest.slice(0, 3), head!, ...rest.slice(3)]), UNREADABLE)
  const end = lines.at(-1)!
  for (const wrong of [end.replace(/[0-9a-f]{64}/, '0'.repeat(64)), end.replace(/"changes":\d+/, '"changes":1')]) {
    const name = await sealed([...body()], false)
    const { header, bytes } = decodeHeader(readFileSync(name).subarray(0, 2000))
    const unlocked = await unlock(header, bytes, { passphrase: undefined, workshopKeys: [] })
    const text = `${lines.slice(0, -1).join('\n')}\n${wrong}\n`
    await writeSealed(name, bytes, unlocked, [text])
    await expectRefused(name, { ...UNREADABLE, detail: { reason: 'counts' } })
  }
})

test('D-04: a newer format says so, and other files are no bundle', async () => {
  const newer = Buffer.from(whole)
  newer.write('TAVOLATA BUNDLE 2', 0)
  await expectRefused(spoil(stick, newer), { code: 'NEWER_VERSION' })
  for (const bytes of [Buffer.alloc(0), Buffer.from('PK\x03\x04'), Buffer.from('{"a":1}\n'), randomBytes(5000)])
    await expectRefused(spoil(stick, bytes), { ...UNREADABLE, detail: { reason: 'notOne' } })
})

test('E-08, E-09: keys nobody knows, doubled keys, depth, numbers beyond numbers, other bytes: refused, and no object is touched', async () => {
  const change = body().find((line) => line.startsWith('{"type":"change"'))!
  const withBody = (text: string): string => change.replace(/"body":"(?:[^"\\]|\\.)*"/, () => `"body":${JSON.stringify(text)}`)
  const bad = [
    change.replace('{"type"', '{"__proto__":{"x":1},"type"'),
    change.replace('}', ',"constructor":{"prototype":{"x":1}}}'),
    change.replace('"seq":', '"seq":1,"seq":'),
    change.replace(/"seq":\d+/, '"seq":1e999'),
    change.replace(/"seq":\d+/, '"seq":123456789012345678901234567890'),
    change.replace('{"type"', '{ "type"'),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    withBody(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
    withBody('{"text":"a","text":"b"}'),
    withBody('{"text":"\\ud800"}'),
    withBody('{"text":"\\u0000"}'),
    change.replace(/"record_id":"/, '"record_id":"\\u0000'),
    change.replace(/"record_id":"/, '"record_id":"\\ud800'),
    change.replace(/"workshop_id":"[^"]*"/, '"workshop_id":"another"'),
    '',
    'null',
    '"text"',
  ]
  for (const line of bad) {
    expect(line).not.toBe(change)
    await expectRefused(await withLine(line), { ...UNREADABLE, detail: { reason: 'foreign' } })
  }
  const name = await sealed(body())
  const { header, bytes } = decodeHeader(readFileSync(name).subarray(0, 2000))
  const unlocked = await unlock(header, bytes, { passphrase: undefined, workshopKeys: [] })
  const latin = { [Symbol.iterator]: () => [Buffer.from([0x7b, 0xff, 0xfe, 0x0a])].values() } as unknown as Iterable<string>
  await writeSealed(name, bytes, unlocked, latin)
  await expectRefused(name, UNREADABLE)
  expect(({} as { x?: unknown }).x).toBeUndefined()
})

test('a body with a prototype key that hashes right is kept aside, with its reason', async () => {
  const { toRow } = await import('../../../src/host/changes/changeRows.ts')
  const { encodeLine, lineOfChange } = await import('../../../src/host/features/bundles/bundleLines.ts')
  const fields = JSON.parse('{"__proto__":{"x":1},"text":"a"}') as Record<string, never>
  const at = { ms: 1, ctr: 0, action: 'a', label: 'note.add', author: 'x', via: 'y' }
  const row = toRow(
    { ...at, id: 'evil.1', replica: 'evil', seq: 1, workshopId, recordId: 'evil', entity: 'note', bases: [], fields },
    'salt',
    '',
  )
  const name = await withLine(encodeLine(lineOfChange(row)))
  const result = await takeOver(to, name, { dryRun: true })
  expect(result).toMatchObject({ refused: 1, reasons: [{ reason: 'the fields do not fit', count: 1 }] })
  expect(stateOf(to).split('[')[2]).toBe(before.split('[')[2])
  expect(({} as { x?: unknown }).x).toBeUndefined()
})

test('the part of a table carries no erasures and nobody by name', async () => {
  const tableId = (await from.client.notes.list({ workshopId }))[0]!.tableId
  const part = (await plainOf(await handOver(from, stick, workshopId, { tableId }))).trimEnd().split('\n').slice(0, -1)
  const person = body().find((line) => line.includes('"entity":"participant"'))!
  const erasure = JSON.stringify({ type: 'erasure', change_id: 'a.1', at: '2026-03-02T09:00:00.000Z', reason: 'person' })
  for (const line of [person, erasure]) await expectRefused(await sealed([...part, line]), { ...UNREADABLE, detail: { reason: 'tooMuch' } })
})

test('D-05: a line, a count or a file beyond the limit is refused, and the memory stays small', { timeout: 120_000 }, async () => {
  const [head] = body()
  const { bytes, ...unlocked } = await lockNew({ kind: 'open' }, randomBytes(32))
  const name = spoil(stick, Buffer.alloc(0))
  const endless = function* (): Generator<string> {
    yield `${head}\n`
    for (let part = 0; part < 180; part += 1) yield 'x'.repeat(1_000_000)
  }
  await writeSealed(name, bytes, unlocked, endless())
  expect(statSync(name).size).toBeGreaterThan(170_000_000)
  const start = process.memoryUsage().rss
  await expectRefused(name, { ...UNREADABLE, detail: { reason: 'foreign' } })
  expect(process.memoryUsage().rss - start).toBeLessThan(200 * 1024 * 1024)
  const large = spoil(stick, Buffer.concat([whole, Buffer.alloc(201 * 1024 * 1024)]))
  await expectRefused(large, { code: 'TOO_LARGE' })
  const many = head!.replace(/"changes":\d+/, '"changes":10000000')
  await writeSealed(name, bytes, unlocked, [`${many}\n`])
  await expectRefused(name, UNREADABLE)
})
