import { ORPCError } from '@orpc/server'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import type { ErrorData } from '../../../shared/contract/base.ts'
import { BUNDLE_PART_BYTES, MOST_BUNDLE_BYTES } from '../../../shared/contract/bundles.contract.ts'
import type { BundleLock, BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import { Fault } from '../../fault.ts'
import { readInput, writeOutput } from './files.ts'
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
  const [first = ''] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  if (first === '') throw new UsageError(`${file} is empty; its first line is the passphrase.`)
  return first
}

const lockOf = ({ lock, passphraseFile }: ExportOptions): BundleLock => {
  if (lock !== undefined && lock !== 'open' && lock !== 'key') throw new UsageError('--lock takes one of: open, key.')
  if (lock === 'open' && process.env.TAVOLATA_PASSPHRASE)
    throw new UsageError('--lock open would leave the file open although TAVOLATA_PASSPHRASE is set. Leave one of them out.')
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
    const parts = async function* (): AsyncGenerator<Buffer> {
      for (let part = 0; part < made.parts; part += 1) {
        const { base64 } = await client.bundles.part({ download: made.download, part })
        yield Buffer.from(base64, 'base64')
      }
    }
    await writeOutput(options.out, parts(), { dataDir, mode: 0o600 })
    if (lock.kind === 'open')
      console.error(
        'This bundle is open: whoever has the file can read it. --passphrase-file locks it, --lock key keeps it to laptops with this workshop.',
      )
  })
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
      throw inWords(error, file, passphrase)
    } finally {
      await client.bundles.discard({ upload })
    }
  })
}

const sendFile = async (client: CommandClient, upload: string, file: string): Promise<void> => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`There is no file ${file}.`)
  if (!found.isFile()) throw new UsageError(`${file} cannot be read: it is ${found.isDirectory() ? 'a folder' : 'no file'}.`)
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
  if (result.erased > 0)
    console.error(
      `${result.erased} entries about people were erased elsewhere and ${dryRun ? 'would be' : 'are'} erased here and in the backups, too.`,
    )
  if (result.forked > 0)
    console.error(
      `${result.forked} changes were written under a name that is taken (a copied installation); they were taken in under another.`,
    )
}

const WRONG_KEY: Record<string, string> = {
  missing: 'it is locked with a passphrase. Put it into the first line of a file and name that with --passphrase-file',
  words: 'the passphrase does not open it. Mind capitals and spaces, or ask who made it',
  key: 'it opens only on laptops that have its workshop from an earlier bundle. Ask for one with a passphrase',
}

/** Why the file was refused; the sentences that the codes have otherwise would not help. */
const inWords = (error: unknown, file: string, passphrase: string | undefined): unknown => {
  if (!(error instanceof ORPCError)) return error
  const { reason, context } = (error.data as ErrorData | undefined)?.detail ?? {}
  if (error.code === 'WRONG_KEY') {
    const spaces = context === 'words' && passphrase !== passphrase?.trim() ? ' What was given begins or ends with a space.' : ''
    return new UsageError(`${file} was not opened: ${WRONG_KEY[String(context)] ?? WRONG_KEY.words}.${spaces}`)
  }
  if (error.code !== 'UNREADABLE_FILE') return error
  return new UsageError(
    `${file} was not taken in, and nothing was changed: ${REFUSALS[String(reason)] ?? String(reason)}. Ask for a new copy of it.`,
  )
}
