import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RESOURCES_DIR } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { buildProgram, runToEnd } from './childProcesses.ts'

const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0
if (!canMount) console.warn('A-06 is skipped: a small disk of its own needs the right to mount one (root, unshare -m).')

let program: { file: string; remove: () => void }
let folder: string

beforeAll(async () => {
  folder = newTestFolder()
  if (canMount) program = await buildProgram('diskFullHost')
})
afterAll(() => {
  program?.remove()
  rmSync(folder, { recursive: true, force: true })
})

type Report = {
  hadReserve: boolean
  acknowledged: number
  whenFull: { failed: string; slowest: number; lost: string[] }
  lostAfterReopening: string[]
}

const fillUp = async (mode: string): Promise<Report> => {
  const disk = join(folder, `disk-${mode}`)
  mkdirSync(disk)
  const script = 'mount -t tmpfs -o size=40m tmpfs "$1" && exec "$2" "$3" "$1" "$4" "$5"'
  const args = ['-m', 'sh', '-c', script, 'sh', disk, process.execPath, program.file, RESOURCES_DIR, mode]
  const { code, out, errors } = await runToEnd('unshare', args)
  expect(code, errors).toBe(0)
  return JSON.parse(out) as Report
}

test.runIf(canMount)('A-06: on a full disk nothing acknowledged is lost, the reserve is given back, and room makes all well', async () => {
  const result = await fillUp('honest')
  expect(result).toMatchObject({
    hadReserve: true,
    whenFull: { failed: 'DISK_FULL', firstWarning: 'diskFull', reserveGone: true, backup: 'DISK_FULL', check: [], lost: [] },
    lostAfterReopening: [],
    recovered: { write: 'ok', backup: 'ok', check: [] },
  })
  // The reserve carried more notes than had been written before.
  expect(result.acknowledged).toBeGreaterThan(100)
})

test.runIf(canMount)('A-06, seeded bug: a refused note that counts as saved is caught', async () => {
  const { whenFull, lostAfterReopening } = await fillUp('swallow')
  expect(whenFull.lost.length).toBeGreaterThan(0)
  expect(lostAfterReopening).toEqual(whenFull.lost)
})
