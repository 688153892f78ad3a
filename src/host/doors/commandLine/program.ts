import { Command } from 'commander'
import { defaultDataDir, shippedParts } from '../paths.ts'
import { addBundleCommands } from './bundleCommands.ts'
import { addContentCommands } from './contentCommands.ts'
import { addPeopleCommands } from './peopleCommands.ts'
import { addSafetyCommands } from './safetyCommands.ts'
import { addSeatingCommands } from './seatingCommands.ts'
import { addServeCommand } from './serveCommand.ts'
import { explain } from './sentences.ts'

/**
 * Runs one command. Data goes to standard output, messages to standard error; the exit code is 0 only on success.
 * A Fault becomes its sentence; anything else is a bug of ours and says so.
 */
export const runCommandLine = async (words: string[]): Promise<void> => {
  const program = new Command('tavolata')
    .description('Plan, run, capture and report workshops: the same host as the app, without a screen.')
    .option('--data <folder>', 'data folder', defaultDataDir())
    .showHelpAfterError('Try --help.')
    .version(shippedParts().version)
  addServeCommand(program)
  addContentCommands(program)
  addBundleCommands(program)
  addPeopleCommands(program)
  addSafetyCommands(program)
  addSeatingCommands(program)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    console.error(explain(error))
    if (process.env.TAVOLATA_DEBUG) console.error(error)
    process.exitCode = 1
  }
}
