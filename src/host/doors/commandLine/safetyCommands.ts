import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { CheckReport } from '../../../shared/contract/safety.contract.ts'
import { APPLICATION_ID, openForReading } from '../../db/openDatabase.ts'
import { readHeader } from '../../db/header.ts'
import { damageIn, inspectDatabase } from '../../features/safety/inspectDatabase.ts'
import { replaceFile, verifyCandidate } from '../../features/safety/restoreBackup.ts'
import { Fault } from '../../fault.ts'
import { dataFile, SURROUNDINGS } from '../../host.ts'
import { backupAdvice } from './backupAdvice.ts'
import { printJson, withHost } from './openClient.ts'
import { UsageError } from './sentences.ts'

const dataOf = (command: Command): string => command.optsWithGlobals<{ data: string }>().data

/** `backup`, `restore` and `check`: what a frightened person needs, in sentences on standard error. */
export const addSafetyCommands = (program: Command): void => {
  program
    .command('backup')
    .description('make a verified copy of all data; prints where it is')
    .action((_options: object, command: Command) => withHost(dataOf(command), async (client) => printJson(await client.safety.backUp())))

  program
    .command('restore <file>')
    .description('bring back a backup; what is there now is kept beside it')
    .action((file: string, _options: object, command: Command) => restore(dataOf(command), file))

  program
    .command('check [file]')
    .description('look for damage in the data, or in a backup; exit code 1 if there is any')
    .option('--rebuild', 'first make the tables again from the change log, where they differ from it')
    .action((file: string | undefined, options: { rebuild?: boolean }, command: Command) => check(dataOf(command), file, options.rebuild))
}

/** Works where the live file does not open any more: that is when people restore. */
const restore = async (dataDir: string, file: string): Promise<void> => {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}. Backups are in the folder "backups" of the data folder.`)
  verifyCandidate(file)
  const live = dataFile(dataDir)
  if (existsSync(live)) await assertNotOpen(dataDir)
  const { kept, workshops, notes, erased } = replaceFile(live, file, { ...SURROUNDINGS, author: 'facilitator', via: 'command line' })
  await withHost(dataDir, async () => {})
  printJson({ restored: live, kept, workshops, notes })
  console.error(`Restored ${workshops} workshops with ${notes} notes.${kept ? ` What was there before is kept as ${kept}.` : ''}`)
  if (erased > 0) console.error('The file had people in it who had been erased since; they were erased in what was restored, too.')
}

/** A damaged file may be replaced, one that another Tavolata is using may not. */
const assertNotOpen = async (dataDir: string): Promise<void> => {
  try {
    await withHost(dataDir, async () => {})
  } catch (error) {
    if (error instanceof Fault && error.code === 'ALREADY_OPEN') throw error
  }
}

const check = async (dataDir: string, file: string | undefined, rebuild = false): Promise<void> => {
  if (file !== undefined && rebuild) throw new UsageError('--rebuild works on the data folder, not on a single file.')
  const report =
    file === undefined
      ? await withHost(dataDir, (client) => (rebuild ? client.safety.rebuild() : client.safety.check()))
      : inspectFile(file)
  printJson(report)
  if (report.ok) {
    console.error(
      `All is well: ${report.workshops} workshops, ${report.notes} notes, ${report.changes} changes, every one as it was written.`,
    )
    return
  }
  for (const finding of report.findings) console.error(finding.message)
  if (report.findings.every(({ code }) => code === 'derived'))
    console.error('"tavolata check --rebuild" makes the tables again from the log.')
  console.error(
    `${rebuild ? 'The tables were made from the log where they differed; nothing else was changed.' : 'Nothing was changed.'} "tavolata restore FILE" brings back a backup; the present file is kept beside it.`,
  )
  if (file === undefined && damageIn(report).length > 0) console.error(backupAdvice(dataDir))
  process.exitCode = 1
}

const inspectFile = (file: string): CheckReport => {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  if (readHeader(file).applicationId !== APPLICATION_ID) throw new Fault('NOT_OURS', { file })
  const db = openForReading(file)
  try {
    return { file, ...inspectDatabase(db) }
  } finally {
    db.close()
  }
}
