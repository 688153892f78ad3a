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

test.runIf(canMount)('A-06: on a full disk nothing acknowledged is lost, the reserve is given back, and room makes all well', async () => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const script = 'mount -t tmpfs -o size=40m tmpfs "$1" && exec "$2" "$3" "$1" "$4"'
  const { code, out, errors } = await runToEnd('unshare', ['-m', 'sh', '-c', script, 'sh', disk, process.execPath, program.file, RESOURCES_DIR])
  expect(code, errors).toBe(0)
  const result = JSON.parse(out) as Record<string, unknown>
  expect(result).toMatchObject({
    hadReserve: true,
    whenFull: { failed: 'DISK_FULL', firstWarning: 'diskFull', reserveGone: true, backup: 'DISK_FULL', check: [], lost: [] },
    lostAfterReopening: [],
    recovered: { write: 'ok', backup: 'ok', check: [] },
  })
  // The reserve carried more notes than had been written before.
  expect(result.acknowledged).toBeGreaterThan(100)
  expect((result.whenFull as { slowest: number }).slowest).toBeLessThan(5000)
})
