import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHost, RESOURCES_DIR } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { buildProgram, runAndKill, warmUp } from './childProcesses.ts'

let program: { file: string; remove: () => void }

beforeAll(async () => {
  program = await buildProgram('noteWriter')
  warmUp(program.file, ['', '', 'warm up'])
})
afterAll(() => program.remove())

type Outcome = { acknowledged: number; missing: string[]; findings: unknown[] }

/** Kills a writing host again and again over the same data, then compares what it acknowledged with what is there. */
const killAgainAndAgain = async (kills: number, modeOf: (kill: number) => string): Promise<Outcome> => {
  const dataDir = newTestFolder()
  try {
    const acknowledged = new Map<string, string>()
    for (let kill = 0; kill < kills; kill += 1) {
      // Every fourth dies while it starts and repairs what the last one left, the others while they write.
      const early = kill % 4 === 3
      const lines = await runAndKill(
        program.file,
        [dataDir, RESOURCES_DIR, modeOf(kill)],
        early ? 'start' : 'first line',
        Math.random() * (early ? 250 : 60),
      )
      for (const line of lines) {
        const [id, text] = line.split('\t') as [string, string]
        acknowledged.set(id, text)
      }
    }
    const { client, close } = openTestHost({ dataDir })
    const [workshop] = await client.workshops.list()
    const notes = workshop ? await client.notes.list({ workshopId: workshop.id }) : []
    const { findings } = await client.safety.check()
    close()
    const present = new Map(notes.map((note) => [note.id, note.text]))
    const missing = [...acknowledged].filter(([id, text]) => !present.get(id)?.startsWith(text)).map(([id]) => id)
    return { acknowledged: acknowledged.size, missing, findings }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

test('A-01: 200 kills at random moments lose no acknowledged note', { timeout: 300_000 }, async () => {
  const halves = await Promise.all([1, 2].map(() => killAgainAndAgain(100, (kill) => (kill % 20 === 18 ? 'backups' : 'plain'))))
  for (const { acknowledged, missing, findings } of halves) {
    expect(acknowledged).toBeGreaterThan(100)
    expect(missing).toEqual([])
    expect(findings).toEqual([])
  }
})

test('A-01, seeded bug: acknowledging before the commit loses notes', { timeout: 60_000 }, async () => {
  const { acknowledged, missing, findings } = await killAgainAndAgain(12, () => 'early')
  expect(acknowledged).toBeGreaterThan(20)
  expect(missing.length).toBeGreaterThan(0)
  expect(findings).toEqual([])
})
