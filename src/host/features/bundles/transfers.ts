import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUNDLE_PART_BYTES, MOST_BUNDLE_BYTES } from '../../../shared/contract/bundles.contract.ts'
import { Fault } from '../../fault.ts'
import { transferFolder } from '../../host.ts'
import type { Host } from '../../host.ts'

/** What somebody began and never ended goes after that time. */
const KEPT_MS = 60 * 60 * 1000
const LOOK_EVERY_MS = 5 * 60 * 1000

const watched = new WeakSet<Host>()

/** Where a file that comes or goes lies meanwhile; `name` has been checked to be a plain word. */
export const transferFile = ({ options }: Host, name: string): string => join(transferFolder(options.dataDir), name)

const dropOlderThan = (folder: string, ms: number): void => {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const found = statSync(file, { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs >= ms) rmSync(file, { force: true })
  }
}

/** From the first transfer on: nothing stays for long, and nothing at all where somebody was erased, for it may hold them. */
const watchTransfers = (host: Host, folder: string): void => {
  if (watched.has(host)) return
  watched.add(host)
  setInterval(() => dropOlderThan(folder, KEPT_MS), LOOK_EVERY_MS).unref()
  host.feed.listen(({ topics }) => {
    if (topics.includes('everything')) emptyTransfers(host)
  })
}

/** Takes away all that lies there, begun or finished; the folder stays for whoever is about to write into it. */
export const emptyTransfers = ({ options }: Host): void => dropOlderThan(transferFolder(options.dataDir), Number.NEGATIVE_INFINITY)

/** Makes the folder and clears what was forgotten in it. */
export const prepareTransfers = (host: Host): void => {
  const folder = transferFolder(host.options.dataDir)
  mkdirSync(folder, { recursive: true })
  dropOlderThan(folder, KEPT_MS)
  watchTransfers(host, folder)
}

/** Adds a part of an upload; throws INVALID for one out of order and TOO_LARGE beyond the limit. */
export const addToUpload = (host: Host, upload: string, part: number, bytes: Buffer): void => {
  const file = transferFile(host, upload)
  if (part === 0) {
    prepareTransfers(host)
    writeFileSync(file, bytes, { mode: 0o600 })
    return
  }
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size !== part * BUNDLE_PART_BYTES) throw new Fault('INVALID', { reason: 'part' })
  if (size + bytes.length > MOST_BUNDLE_BYTES) {
    rmSync(file, { force: true })
    throw new Fault('TOO_LARGE', { limit: '200 MB', context: 'bundle' })
  }
  appendFileSync(file, bytes)
}

/** The upload as a file; throws NOT_FOUND where it was never sent or was forgotten. */
export const uploadedFile = (host: Host, upload: string): string => {
  const file = transferFile(host, upload)
  if (!statSync(file, { throwIfNoEntry: false })) throw new Fault('NOT_FOUND', { entity: 'file' })
  return file
}

export const endTransfer = (host: Host, name: string): void => rmSync(transferFile(host, name), { force: true })

export const partsOf = (bytes: number): number => Math.ceil(bytes / BUNDLE_PART_BYTES)

/** One part of a finished file; the last one takes the file away. */
export const partOfDownload = (host: Host, download: string, part: number): Buffer => {
  const file = uploadedFile(host, download)
  const { size } = statSync(file)
  if (part >= partsOf(size)) throw new Fault('NOT_FOUND', { entity: 'file' })
  const bytes = Buffer.alloc(Math.min(BUNDLE_PART_BYTES, size - part * BUNDLE_PART_BYTES))
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, bytes.length, part * BUNDLE_PART_BYTES)
  } finally {
    closeSync(handle)
  }
  if (part === partsOf(size) - 1) endTransfer(host, download)
  return bytes
}
