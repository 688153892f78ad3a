import { ORPCError } from '@orpc/server'
import { closeSync, fsyncSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import type { Command } from 'commander'
import type { ErrorData } from '../../../shared/contract/base.ts'
import { BUNDLE_PART_BYTES, MOST_BUNDLE_BYTES } from '../../../shared/contract/bundles.contract.ts'
import type { BundleLock, BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import { Fault } from '../../fault.ts'
import { readInput } from './files.ts'
import { printJson, withHost } from './openClient.ts'
import type { CommandClient } from './openClient.ts'
import { UsageError } from './sentences.ts'

type ExportOptions = { workshop: string; out: string; table?: string; passphraseFile?: string; lock?: string }
type ImportOptions = { dryRun?: boolean; workshop?: string; passphraseFile?: string }

const dataOf = (command: Command): string => command.optsWithGlobals<{ data: string }>().data

/** `bundle export` and `bundle import`: a workshop, or a table of it, as one file for another laptop. */
export const addBundleCommands = (program: Command): void => {
  const bundle = program.command('bundle').description('hand a workshop over as one file, and take one in')
  bundle
    .command('export')
    .description('write a workshop, or one table of it, to a .tavolata file')
    .requiredOption('--workshop <id>')
    .requiredOption('--out <file>')
    .option('--table <id>', 'only this table: its notes, digests, photos and votes, and nothing about people')
    .option('--passphrase-file <file>', 'lock it with the first line of this file; TAVOLATA_PASSPHRASE works, too')
    .option('--lock <lock>', 'open: whoever has the file can read it; key: only laptops that have this workshop already')
    .action((options: ExportOptions, command: Command) => exportBundle(dataOf(command), options))
  bundle
    .command('import <file>')
    .description('take in a .tavolata file; prints {"new","known","conflicts","refused"}')
    .option('--workshop <id>', 'refuse the file of any other workshop')
    .option('--passphrase-file <file>', 'its first line opens a locked file; TAVOLATA_PASSPHRASE works, too')
    .option('--dry-run', 'only say what would happen')
    .action((file: string, options: ImportOptions, command: Command) => importBundle(dataOf(command), file, options))
}

const passphraseOf = (file: string | undefined): string | undefined => {
  if (file === undefined) return process.env.TAVOLATA_PASSPHRASE || undefined
  readInput(file, 1)
  const [first = ''] = readFileSync(file, 'utf8').split(/\r?\n/)
  if (first === '') throw new UsageError(`${file} is empty; its first line is the passphrase.`)
  return first
}

const lockOf = ({ lock, passphraseFile }: ExportOptions): BundleLock => {
  if (lock !== undefined && lock !== 'open' && lock !== 'key') throw new UsageError('--lock takes one of: open, key.')
  if (lock !== undefined && passphraseFile !== undefined) throw new UsageError('Choose either --lock or --passphrase-file.')
  const passphrase = lock === undefined ? passphraseOf(passphraseFile) : undefined
  if (passphrase === undefined) return { kind: lock ?? 'open' }
  if (passphrase.length < 8 || passphrase.length > 300) throw new UsageError('A passphrase has 8 to 300 characters.')
  return { kind: 'passphrase', passphrase }
}

const exportBundle = async (dataDir: string, options: ExportOptions): Promise<void> => {
  const lock = lockOf(options)
  await withHost(dataDir, async (client) => {
    const made = await client.bundles.export({ workshopId: options.workshop, tableId: options.table ?? null, lock })
    await writeWhole(options.out, made.parts, async (part) => {
      const { base64 } = await client.bundles.part({ download: made.download, part })
      return Buffer.from(base64, 'base64')
    })
    if (lock.kind === 'open')
      console.error(
        'This bundle is open: whoever has the file can read it. --passphrase-file locks it, --lock key keeps it to laptops with this workshop.',
      )
    console.error(`Written: ${options.out}`)
  })
}

/** Under the name that was asked for there is the whole file or what was there before, whenever the power goes. */
const writeWhole = async (file: string, parts: number, part: (index: number) => Promise<Buffer>): Promise<void> => {
  const temporary = `${file}.making`
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      let at = 0
      for (let index = 0; index < parts; index += 1) {
        const bytes = await part(index)
        for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done, at + done)
        at += bytes.length
      }
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    if (error instanceof ORPCError) throw error
    throw new UsageError(`${file} cannot be written: ${(error as { code?: string }).code ?? (error as Error).message}.`)
  }
}

const REFUSALS: Record<string, string> = {
  notOne: 'it is no bundle of Tavolata',
  cut: 'its end is missing, or it was changed on the way',
  altered: 'it was changed on the way',
  counts: 'its own count or hash does not fit what is in it',
  foreign: 'it holds something that Tavolata does not write',
  tooMuch: 'it is the part of one table and holds more than that',
}

const importBundle = async (dataDir: string, file: string, options: ImportOptions): Promise<void> => {
  const passphrase = passphraseOf(options.passphraseFile)
  const { workshop: workshopId, dryRun = false } = options
  await withHost(dataDir, async (client, host) => {
    const upload = `in-${host.newId()}`
    await sendFile(client, upload, file)
    const call = dryRun ? client.bundles.preview : client.bundles.import
    try {
      const result = await call({
        upload,
        ...(passphrase !== undefined && { passphrase }),
        ...(workshopId !== undefined && { workshopId }),
      })
      tell(result, dryRun)
    } catch (error) {
      throw inWords(error, file)
    } finally {
      await client.bundles.discard({ upload })
    }
  })
}

const sendFile = async (client: CommandClient, upload: string, file: string): Promise<void> => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`There is no file ${file}.`)
  if (!found.isFile()) throw new UsageError(`${file} cannot be read: it is a folder.`)
  if (found.size > MOST_BUNDLE_BYTES) throw new Fault('TOO_LARGE', { limit: '200 MB' })
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(BUNDLE_PART_BYTES)
    for (let part = 0; part === 0 || part * BUNDLE_PART_BYTES < found.size; part += 1) {
      const length = readSync(handle, bytes, 0, bytes.length, part * BUNDLE_PART_BYTES)
      await client.bundles.addPart({ upload, part, base64: bytes.toString('base64', 0, length) })
    }
  } finally {
    closeSync(handle)
  }
}

const tell = (result: BundlePreview, dryRun: boolean): void => {
  const { new: added, known, conflicts, refused, title } = result
  printJson({ new: added, known, conflicts, refused })
  console.error(`${dryRun ? 'Would take in' : 'Taken in'}: "${title}", made ${result.madeAt}.`)
  if (conflicts > 0) console.error(`${conflicts} records have two versions now; both are kept, and the app lets you choose.`)
  for (const { reason, count } of result.reasons) console.error(`${count} changes are kept aside: ${reason}.`)
  if (result.forked > 0)
    console.error(
      `${result.forked} changes were written under a name that is taken (a copied installation); they were taken in under another.`,
    )
}

/** Why the file was refused; the sentence about tables that the code has otherwise would not help. */
const inWords = (error: unknown, file: string): unknown => {
  if (!(error instanceof ORPCError) || error.code !== 'UNREADABLE_FILE') return error
  const reason = String((error.data as ErrorData | undefined)?.detail.reason ?? '')
  return new UsageError(`${file} was not taken in, and nothing was changed: ${REFUSALS[reason] ?? reason}. Ask for a new copy of it.`)
}
