import { expect, it } from 'vitest'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import type { ReportBlock } from '../../../src/shared/domain/report/reportModel.ts'
import { findIdentities } from '../../../src/shared/domain/report/identities.ts'
import { emptyContent, inputOf, richContent } from './reportFixture.ts'

const textOf = (block: ReportBlock): string[] =>
  block.type === 'paragraph' || block.type === 'heading' ? [block.text] : block.type === 'list' ? block.items.map(({ text }) => text) : []
const topics = (content: ReturnType<typeof richContent>, language: 'en' | 'it' = 'en') =>
  buildReport(inputOf(content, { language })).sections.find(({ id }) => id === 'topics')!.blocks

it('tells round by round what a table hands over, under its topic and before its notes', () => {
  const blocks = topics(richContent())
  const from = blocks.findIndex((block) => block.type === 'heading' && block.id === 'topic-s3-t1')
  const words = blocks
    .slice(
      from,
      blocks.findIndex((block) => block.type === 'heading' && block.id === 'topic-s3-t2'),
    )
    .flatMap(textOf)
  expect(words.slice(1, 9)).toEqual([
    'Handed over by round 1 (read back, the table agreed):',
    'Round 1 agrees that beauty needs maintenance',
    'Budgets for upkeep',
    'Local crafts',
    'Not agreed: Some hold that new buildings come first.',
    'Handed over by round 2 (not read back to the table):',
    'Round 2 agrees that beauty needs maintenance',
    'Budgets for upkeep',
  ])
  expect(topics(richContent(), 'it').flatMap(textOf)).toContain('Lasciato dal turno 1 (riletto, il tavolo era d’accordo):')
})

it('shows a session of which there is nothing but a hand-over, and no empty one', () => {
  const content = { ...richContent(), notes: [] }
  expect(topics(content).flatMap(textOf)).toContain('Round 1 agrees that beauty needs maintenance')
  const blank = content.digests.map((digest) => ({ ...digest, headline: ' ', points: ['', ''], disagreement: '' }))
  expect(
    topics({ ...content, digests: blank })
      .flatMap(textOf)
      .join(' '),
  ).not.toMatch(/Handed over|topic/i)
  expect(topics({ ...emptyContent(), digests: content.digests })).toHaveLength(1)
})

it('finds a name in a hand-over before a report leaves the machine', () => {
  const content = richContent()
  const name = content.participants[0]!.name
  const digests = content.digests.map((digest) => ({ ...digest, headline: `${name} said it best` }))
  const input = inputOf({ ...content, digests })
  const found = findIdentities(buildReport(input), content.participants, 'chatham', [])
  expect(found.some((finding) => finding.found === name && finding.sectionId === 'topics')).toBe(true)
})
