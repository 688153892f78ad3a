import { isBlankDigest } from '../../digests/digestWords.ts'
import type { Digest } from '../../records/records.ts'
import { paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock } from '../reportModel.ts'

const textsOf = (points: readonly string[]): string[] => points.map((text) => text.trim()).filter((text) => text !== '')

const roundBlocks = ({ t }: ReportContext, { round, headline, points, disagreement, readBack }: Digest): ReportBlock[] => {
  const texts = textsOf(points)
  const apart = disagreement.trim()
  return [
    paragraph(t('report:handOver.lead', { round, check: t(`report:handOver.check.${readBack}`) }), 'quiet'),
    ...(headline.trim() === '' ? [] : [paragraph(headline.trim())]),
    ...(texts.length === 0 ? [] : [{ type: 'list' as const, ordered: true, items: texts.map((text) => ({ text, noteIds: [] })) }]),
    ...(apart === '' ? [] : [paragraph(t('report:handOver.disagreement', { text: apart }))]),
  ]
}

/** The digests of a table, round by round: what its own people say came out of it. */
export const handOverBlocks = (context: ReportContext, tableId: string): ReportBlock[] =>
  context.content.digests
    .filter((digest) => digest.tableId === tableId && !isBlankDigest(digest))
    .toSorted((a, b) => a.round - b.round)
    .flatMap((digest) => roundBlocks(context, digest))
