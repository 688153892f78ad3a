import type { Command } from 'commander'
import { readInput } from './files.ts'
import { printJson, withHost } from './openClient.ts'
import { addReportCommand } from './reportCommand.ts'
import { UsageError } from './sentences.ts'

const MAX_IMPORT_MEGABYTES = 20

const dataOf = (command: Command): string => command.optsWithGlobals<{ data: string }>().data

/** `sample`, `list`, `notes import` and `report`. */
export const addContentCommands = (program: Command): void => {
  program
    .command('sample <name>')
    .description('add a sample workshop (torino, milan-turin); prints {"workshop": id}')
    .option('--title <title>', 'another title for it')
    .action((name: string, options: { title?: string }, command: Command) =>
      withHost(dataOf(command), async (client) => {
        const { id, all } = await client.workshops.addSample({ name, ...options })
        printJson(all.length > 1 ? { workshop: id, workshops: all } : { workshop: id })
      }),
    )

  program
    .command('list')
    .description('workshops with their sessions and tables, as JSON')
    .action((_options: object, command: Command) => withHost(dataOf(command), async (client) => printJson(await listing(client))))

  program
    .command('notes')
    .description('notes typed elsewhere')
    .command('import <file>')
    .description('add the notes of a CSV; prints {"added","updated","skipped","problems"}')
    .requiredOption('--workshop <id>')
    .requiredOption('--session <id>')
    .option('--map <json>', 'which column feeds which field, e.g. {"text":"comment-body"}; "=words" is a fixed value')
    .option('--dry-run', 'only say what would happen')
    .action((file: string, options: ImportOptions, command: Command) => importNotes(dataOf(command), file, options))

  addReportCommand(program)
}

const listing = async (client: Parameters<Parameters<typeof withHost>[1]>[0]) => {
  const workshops = await client.workshops.list()
  return Promise.all(
    workshops.map(async ({ id, title }) => {
      const { sessions, tables } = await client.workshops.plan({ workshopId: id })
      const tablesOf = (sessionId: string) =>
        tables.filter((table) => table.sessionId === sessionId).map((table) => ({ id: table.id, title: table.title }))
      return { id, title, sessions: sessions.map((session) => ({ id: session.id, title: session.title, tables: tablesOf(session.id) })) }
    }),
  )
}

type ImportOptions = { workshop: string; session: string; map?: string; dryRun?: boolean }

const parseMap = (text: string | undefined): Record<string, string> => {
  if (text === undefined) return {}
  try {
    const map: unknown = JSON.parse(text)
    if (typeof map === 'object' && map !== null && Object.values(map).every((value) => typeof value === 'string'))
      return map as Record<string, string>
  } catch {
    // The sentence below says it.
  }
  throw new UsageError('--map takes JSON such as \'{"text":"comment-body","table":"=Freshwater"}\'.')
}

const importNotes = async (dataDir: string, file: string, options: ImportOptions): Promise<void> => {
  const map = parseMap(options.map)
  const contentBase64 = readInput(file, MAX_IMPORT_MEGABYTES).toString('base64')
  const { workshop: workshopId, session: sessionId, dryRun = false } = options
  await withHost(dataDir, async (client) => printJson(await client.notes.importCsv({ workshopId, sessionId, contentBase64, map, dryRun })))
}
