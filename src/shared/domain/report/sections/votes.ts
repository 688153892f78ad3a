import type { Ballot } from '../../records/records.ts'
import { ballotResults } from '../../votes/ballotResults.ts'
import type { ChannelResults } from '../../votes/ballotResults.ts'
import { inOrder, itemText } from '../../votes/resultCharts.ts'
import { resultTable } from '../../votes/resultTable.ts'
import { cell, chart, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { isInReport } from '../outlines.ts'
import type { ReportBlock, ReportLanguage, ReportSection } from '../reportModel.ts'

/** Notes behind the items of a ballot that are still there, so that a result can be followed back. */
const notesOf = ({ content }: ReportContext, ballot: Ballot): Map<string, string[]> => {
  const known = new Set(content.notes.map((note) => note.id))
  return new Map(ballot.items.map(({ id, noteId }) => [id, noteId !== null && known.has(noteId) ? [noteId] : []]))
}

const channelBlocks = (context: ReportContext, ballot: Ballot, unordered: ChannelResults, language: ReportLanguage): ReportBlock[] => {
  const { t } = context
  const results = inOrder(unordered)
  const id = `votes-${ballot.id}-${results.channel}`
  const who = t(`votes:channel.${results.channel}.${ballot.voters}`, { count: results.voters })
  const title = context.several ? `${context.nameOf(ballot.workshopId)}: ${ballot.title}` : ballot.title
  const caption = t('report:votes.caption', { title, who })
  const noteIds = notesOf(context, ballot)
  const { headers, rows } = resultTable(results, { ballot, t, language })
  const blocks: ReportBlock[] = [
    table({
      id,
      caption,
      columns: headers.map((header, index) => column(header, index === 0 ? 5 : 2)),
      rows: rows.map((words, row) => words.map((text, at) => cell(text, at === 0 ? (noteIds.get(results.items[row]!.item) ?? []) : []))),
    }),
  ]
  if (results.method !== 'dots') return blocks
  const bars = results.items.map(({ item, dots }) => ({
    label: itemText(ballot, item),
    value: dots,
    noteKind: null,
    noteIds: noteIds.get(item) ?? [],
  }))
  const list = bars.map(({ label, value }) => `${label} ${value}`).join('; ')
  return [chart(`${id}-chart`, { kind: 'bars', rows: bars }, caption, t('report:votes.alt', { list })), ...blocks]
}

const ballotBlocks = (context: ReportContext, ballot: Ballot, language: ReportLanguage): ReportBlock[] => {
  const { t, content, nameOf, several } = context
  const { device, hand, asideOfRoom } = ballotResults(ballot, content.votes)
  const channels = [device, hand].filter((channel) => channel !== null)
  if (ballot.state !== 'closed' || channels.length === 0) return []
  const { threshold } = ballot
  return [
    heading(`votes-${ballot.id}`, 2, several ? `${nameOf(ballot.workshopId)}: ${ballot.title}` : ballot.title),
    paragraph(
      [
        t(`votes:methodAbout.${ballot.method}`),
        ...(threshold === null ? [] : [t('report:votes.threshold', { percent: threshold })]),
        ...(channels.length === 2 ? [t('report:votes.apart')] : []),
        ...(asideOfRoom > 0 ? [t('votes:results.aside', { count: asideOfRoom })] : []),
      ].join(' '),
      'quiet',
    ),
    ...channels.flatMap((results) => channelBlocks(context, ballot, results, language)),
  ]
}

/** Chapters that show votes of these methods with more beside them. */
const ELSEWHERE: Partial<Record<Ballot['method'], string>> = { dots: 'priorities', approval: 'priorities', scores: 'impactEffort' }

const isShownElsewhere = ({ options, content }: ReportContext, ballot: Ballot): boolean => {
  const chapter = ELSEWHERE[ballot.method]
  if (chapter === undefined || !isInReport(options, chapter)) return false
  const { device, hand } = ballotResults(ballot, content.votes)
  // Impact and effort show a count only where something was scored for both.
  return [device, hand].every((results) => results?.method !== 'scores' || results.items.some(({ impact, effort }) => impact && effort))
}

/** What was voted on in the room, with the spread beside every sum. Null where no vote was closed with something in it. */
export const buildVotes = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t, content, language } = context
  const ballots = content.ballots
    .filter((ballot) => !isShownElsewhere(context, ballot))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1))
  const blocks = ballots.flatMap((ballot) => ballotBlocks(context, ballot, language))
  if (blocks.length === 0) return null
  return { id: 'votes', heading: t('report:votes.heading'), blocks: [paragraph(t('votes:results.notAgreement'), 'quiet'), ...blocks] }
}
