import { ORPCError } from '@orpc/client'
import type { Command } from 'commander'
import type { ErrorData } from '../../../shared/contract/base.ts'
import type { ReportRequest } from '../../../shared/contract/report.contract.ts'
import { ATTRIBUTIONS, REPORT_FORMATS, REPORT_LENGTHS, REPORT_TEMPLATES } from '../../../shared/domain/records/vocabulary.ts'
import { writeOutput } from './files.ts'
import { withHost } from './openClient.ts'
import { UsageError } from './sentences.ts'

type Options = {
  workshop: string[]
  format: string
  out: string
  template?: string
  length?: string
  session?: string
  city?: string
  attribution?: string
  language: string
  mergeSmall?: true
  speakerCodes?: true
}

const oneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((known) => known === value)
  if (!found) throw new UsageError(`${name} takes one of: ${allowed.join(', ')}.`)
  return found
}

/** Ids of one or more --workshop, each also as a list with commas; the first one leads. */
const moreIds = (value: string, before: string[] = []): string[] => [
  ...new Set([...before, ...value.split(',').map((id) => id.trim())].filter((id) => id !== '')),
]

/** `report`. */
export const addReportCommand = (program: Command): void => {
  program
    .command('report')
    .description('write the report of a workshop, or one report that compares several')
    .requiredOption('--workshop <id>', 'repeat it, or separate with commas, to compare; the first one leads', moreIds)
    .requiredOption('--format <format>', REPORT_FORMATS.join(', '))
    .requiredOption('--out <file>')
    .option('--template <name>', `${REPORT_TEMPLATES.join(', ')} (default: as in the app)`)
    .option('--length <length>', `${REPORT_LENGTHS.join(', ')} (default: as in the app)`)
    .option('--session <id>', 'the session of --template session (default: the last one with notes)')
    .option('--city <name>', 'the city of --template city (default: the first one)')
    .option('--attribution <rule>', `${ATTRIBUTIONS.join(', ')} (default: as in the app)`)
    .option('--merge-small', 'add up groups of fewer than five people')
    .option('--speaker-codes', 'codes instead of hidden names, new in every file')
    .option('--language <language>', 'en or it', 'en')
    .action((options: Options, command: Command) => report(command.optsWithGlobals<{ data: string }>().data, options))
}

const requestOf = (options: Options): ReportRequest => {
  const [workshopId, ...others] = options.workshop
  if (workshopId === undefined) throw new UsageError('--workshop takes the id of a workshop; "tavolata list" shows them.')
  const { template, length, attribution, session, city, mergeSmall, speakerCodes } = options
  const chosen = template === undefined ? undefined : oneOf('--template', template, REPORT_TEMPLATES)
  if (session !== undefined && chosen !== 'session') throw new UsageError('--session goes with --template session.')
  if (city !== undefined && chosen !== 'city') throw new UsageError('--city goes with --template city.')
  return {
    workshopId,
    // One workshop alone is a report of that one, whatever the app compares it with.
    others,
    language: oneOf('--language', options.language, ['en', 'it']),
    ...(chosen === undefined ? {} : { template: chosen }),
    ...(length === undefined ? {} : { length: oneOf('--length', length, REPORT_LENGTHS) }),
    ...(attribution === undefined ? {} : { attribution: oneOf('--attribution', attribution, ATTRIBUTIONS) }),
    ...(session === undefined ? {} : { sessionId: session }),
    ...(city === undefined ? {} : { city }),
    ...(mergeSmall ? { mergeSmall } : {}),
    ...(speakerCodes ? { speakerCodes } : {}),
  }
}

/** What to type instead where no workshop of the report knows the session or the city. */
const inWords = (error: unknown, { sessionId, city }: ReportRequest): unknown => {
  const { detail } = (error instanceof ORPCError && error.code === 'NOT_FOUND' ? (error.data as ErrorData | undefined) : undefined) ?? {}
  if (detail?.['entity'] === 'session')
    return new UsageError(`There is no session ${sessionId} in this workshop. "tavolata list" shows the sessions.`)
  const known = detail?.['known'] ? ` There is: ${detail['known']}.` : ''
  return detail?.['entity'] === 'city' ? new UsageError(`There is no city "${city}" in this workshop.${known}`) : error
}

const report = async (dataDir: string, options: Options): Promise<void> => {
  const format = oneOf('--format', options.format, REPORT_FORMATS)
  const request = requestOf(options)
  await withHost(dataDir, async (client) => {
    const made = await client.report.export({ ...request, format }).catch((error: unknown) => {
      throw inWords(error, request)
    })
    for (const { found, where } of made.identities)
      console.error(`The attribution rule hides "${found}", but a text that somebody typed says it: ${where}.`)
    await writeOutput(options.out, [Buffer.from(made.contentBase64, 'base64')], { dataDir })
  })
}
