import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { placeOf } from '../noteLines.ts'
import type { PhotoBlock, ReportBlock, ReportSection } from '../reportModel.ts'

type Section = Omit<ReportSection, 'number'>

/** Everything that was noted as a quote, with the place where it was said; who said it only as far as the rule and consent allow. */
export const buildQuotes = (context: ReportContext): Section | null => {
  const { byKind, speaker, t } = context
  const items = byKind.get('quote') ?? []
  if (items.length === 0) return null
  const named = items.some((item) => speaker(item) !== null)
  const rows = items.map((item) => [
    cell(item.ref),
    cell(item.note.unclear ? `${item.note.text} (${t('report:words.unclear')})` : item.note.text, [item.note.id]),
    cell(placeOf(context, item, true)),
    ...(named ? [cell(speaker(item) ?? '–')] : []),
  ])
  return {
    id: 'quotes',
    heading: t('report:quotes.heading'),
    blocks: [
      paragraph(t('report:quotes.about'), 'quiet'),
      table({
        id: 'quotes-table',
        caption: t('report:quotes.caption', { count: rows.length }),
        columns: [
          column(t('report:words.note'), 1.6),
          column(t('terms:kind.quote'), 6),
          column(t('report:words.place'), 3),
          ...(named ? [column(t('report:quotes.speaker'), 2)] : []),
        ],
        rows,
      }),
    ],
  }
}

/** Photos that may be shown: nobody is in them, or all who are said yes. */
export const buildPhotos = (context: ReportContext): Section | null => {
  const { content, options, sessionTitle, t } = context
  const sessions = new Map(content.sessions.map((session) => [session.id, session]))
  const tables = new Map(content.tables.map((each) => [each.id, each]))
  const shown = options.showPhotos ? content.photos.filter(({ consent }) => consent === 'nobody' || consent === 'agreed') : []
  if (shown.length === 0) return null
  const blocks = [...Map.groupBy(shown, ({ sessionId }) => sessionId)].flatMap(([sessionId, photos]): ReportBlock[] => {
    const session = sessions.get(sessionId)
    const pictures = photos.map((photo): PhotoBlock => {
      const number = tables.get(photo.tableId)?.number
      const place = number === undefined ? t('report:place.unknown') : t('report:place.tableRound', { table: number, round: photo.round })
      const caption = photo.caption.trim()
      return {
        type: 'photo',
        id: `photo-${photo.id}`,
        number: 0,
        hash: photo.hash,
        width: photo.width,
        height: photo.height,
        caption: caption === '' ? t('report:photos.caption', { place }) : t('report:photos.captionOf', { caption, place }),
        alt: caption === '' ? t('report:photos.alt', { place }) : t('report:photos.altOf', { caption, place }),
      }
    })
    return [heading(`photos-${sessionId}`, 2, session === undefined ? t('report:annex.noSession') : sessionTitle(session)), ...pictures]
  })
  return { id: 'photos', heading: t('report:photos.heading'), blocks }
}

/** Who agreed to stand on a published list, as far as the rule lets names or organisations out; null where it lets none. */
export const buildParticipantList = (context: ReportContext): Section | null => {
  const { contents, formats, rule, t } = context
  if (rule !== 'named' && rule !== 'organisation') return null
  const people = contents.flatMap(({ participants }) => participants).filter(({ listConsent }) => listConsent)
  const rows = people
    .filter(({ name, organisation }) => (rule === 'named' ? name : organisation).trim() !== '')
    .map(({ name, organisation, country }) => [
      ...(rule === 'named' ? [name.trim()] : []),
      organisation.trim() || '–',
      formats.country(country) || '–',
    ])
  const once = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()].toSorted((a, b) =>
    formats.compare(a[0] ?? '', b[0] ?? ''),
  )
  if (once.length === 0) return null
  const heads = [...(rule === 'named' ? ['name' as const] : []), 'organisation' as const, 'country' as const]
  return {
    id: 'participant-list',
    heading: t('report:participantList.heading'),
    blocks: [
      paragraph(t(`report:participantList.about.${rule}`), 'quiet'),
      table({
        id: 'participant-list-table',
        caption: t('report:participantList.caption', { count: once.length }),
        columns: heads.map((head) => column(t(`report:participantList.${head}`), head === 'country' ? 2 : 4)),
        rows: once.map((row) => row.map((text) => cell(text))),
      }),
    ],
  }
}
