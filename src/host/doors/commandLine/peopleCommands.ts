import type { Command } from 'commander'
import { readInput } from './files.ts'
import { printJson, withHost } from './openClient.ts'
import { UsageError } from './sentences.ts'
import { peopleMap } from '../../../shared/domain/people/import/peopleColumns.ts'
import type { PeopleMap } from '../../../shared/domain/people/import/peopleColumns.ts'

const MAX_IMPORT_MEGABYTES = 20

type ImportOptions = { workshop: string; map?: string; sheet?: string; headings: boolean; dryRun?: boolean }

/** `people import`. */
export const addPeopleCommands = (program: Command): void => {
  program
    .command('people')
    .description('people from registration lists')
    .command('import <file>')
    .description('add and update the people of a CSV or XLSX file; prints {"added","updated","known","skipped","total","problems"}')
    .requiredOption('--workshop <id>')
    .option('--map <json>', 'which column feeds which field, e.g. {"name":"Full name","email":"E-mail"}; without it the headings decide')
    .option('--sheet <name>', 'the sheet of a workbook; the first one without')
    .option('--no-headings', 'the first row is a person already; the columns are "Column A", "Column B" and on')
    .option('--dry-run', 'only say what would happen')
    .action(async (file: string, options: ImportOptions, command: Command) => {
      const map = parseMap(options.map)
      const contentBase64 = readInput(file, MAX_IMPORT_MEGABYTES).toString('base64')
      const { workshop: workshopId, sheet, headings, dryRun = false } = options
      const chosen = { ...(map ? { map } : {}), ...(sheet ? { sheet } : {}), ...(headings ? {} : { headings }) }
      const input = { workshopId, fileName: file.slice(-500), contentBase64, dryRun, ...chosen }
      await withHost(command.optsWithGlobals<{ data: string }>().data, async (client) =>
        printJson(await client.participants.importFile(input)),
      )
    })
}

const parseMap = (text: string | undefined): PeopleMap | undefined => {
  if (text === undefined) return undefined
  try {
    return peopleMap.parse(JSON.parse(text))
  } catch {
    throw new UsageError(
      '--map takes JSON such as \'{"name":"Full name","organisation":"Company"}\' with the fields of a person on the left.',
    )
  }
}
