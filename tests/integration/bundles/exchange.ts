import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BundleLock, BundlePreview } from '../../../src/shared/contract/bundles.contract.ts'
import { importBundle } from '../../../src/host/features/bundles/importBundle.ts'
import { makeBundle } from '../../../src/host/features/bundles/makeBundle.ts'
import type { TestHost } from '../../support/testHost.ts'

let files = 0

/** A folder for the files of one test; whoever asks removes it. */
export const newStick = (): string => mkdtempSync(join(tmpdir(), 'tavolata-stick-'))
export const dropStick = (stick: string): void => rmSync(stick, { recursive: true, force: true })

export const OPEN: BundleLock = { kind: 'open' }

/** Writes a bundle onto the stick and says where it lies. */
export const handOver = async (
  from: TestHost,
  stick: string,
  workshopId: string,
  { tableId = null, lock = OPEN }: { tableId?: string | null; lock?: BundleLock } = {},
): Promise<string> => {
  const file = join(stick, `${(files += 1)}.tavolata`)
  await makeBundle(from.host, file, { workshopId, tableId, lock })
  return file
}

type How = { passphrase?: string; workshopId?: string; dryRun?: boolean }

export const takeOver = (to: TestHost, file: string, { dryRun = false, ...how }: How = {}): Promise<BundlePreview> =>
  importBundle(to.host, { file, dryRun, ...how })

/** One whole exchange. */
export const give = async (from: TestHost, to: TestHost, stick: string, workshopId: string, tableId?: string): Promise<BundlePreview> =>
  takeOver(to, await handOver(from, stick, workshopId, tableId === undefined ? {} : { tableId }))

/** A copy of a file with some of its bytes changed. */
export const spoil = (stick: string, bytes: Buffer): string => {
  const file = join(stick, `spoilt-${(files += 1)}.tavolata`)
  writeFileSync(file, bytes)
  return file
}
