import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { richContent } from '../../unit/report/reportFixture.ts'

/** Words that break files: what a paste, a bad keyboard or a bad guest leaves in a note. */
export const HOSTILE = [
  'nul \u0000 bell \u0007 escape \u001b c1 \u0090',
  'high \uD83D low \uDE00 noncharacters \uFFFE\uFFFF',
  'family 👨‍👩‍👧‍👦 flag 🇮🇹 combining Z͑ͫ̓ͪ̂ͫ̽͏̴',
  'עברית and العربية',
  'override \u202Egnp.exe and stray \u2069 isolates',
  '<script>alert("x")</script><img src=x onerror=alert(1)>',
  ']]> & &amp; &#0; <w:p> "quotes" \'apostrophes\'',
  "=cmd|'/c calc'!A1",
  'line one\r\nline two\n\n| a | b |\n# not a heading\n- not a list',
  '[link](javascript:alert(1)) ![image](http://example.invalid/x.png) `code` **bold** $math$',
  'word'.repeat(2500),
  '</w:t></w:r></w:p> {{x}} ${y} <%= z %> %PDF-1.7 endobj stream (bracket \\) constructor __proto__',
  'javascript:alert(1) data:text/html,<b>x</b> //example.invalid/x file:///etc/passwd',
  '',
]

/** A full workshop in which every typed field holds such words. */
export const hostileContent = (): WorkshopContent => {
  const content = richContent(60)
  const at = (i: number): string => HOSTILE[i % HOSTILE.length] ?? ''
  const { workshop } = content
  return {
    ...content,
    workshop: { ...workshop, title: at(5), project: at(0), organiser: at(6), cities: [at(1)], venue: at(3), attribution: 'named' },
    sessions: content.sessions.map((each, i) => ({ ...each, title: at(i + 4), question: at(i + 5) })),
    tables: content.tables.map((each, i) => ({ ...each, title: at(i), question: at(i + 8) })),
    participants: content.participants.map((each, i) => ({
      ...each,
      name: at(i),
      organisation: at(i + 1),
      country: at(i + 2),
      quoteConsent: true,
    })),
    notes: content.notes.map((each, i) => ({
      ...each,
      text: at(i),
      speaker: at(i + 3),
      category: at(i + 2),
      city: at(i),
      level: i % 3 === 0 ? at(i) : null,
    })),
    digests: content.digests.map((each, i) => ({ ...each, headline: at(i), points: [at(i + 1), at(i + 2)], disagreement: at(i + 3) })),
    takeaways: content.takeaways.map((each, i) => ({ ...each, text: at(i) || 'x' })),
    nextSteps: content.nextSteps.map((each, i) => ({ ...each, what: at(i + 5), who: at(i), byWhen: at(i + 3) })),
    reportTexts: content.reportTexts.map((each, i) => ({
      ...each,
      text: HOSTILE.slice(0, -1)
        .map((_, j) => at(i + j))
        .join('\n\n'),
    })),
  }
}
