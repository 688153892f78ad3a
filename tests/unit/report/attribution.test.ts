import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Participant } from '../../../src/shared/domain/records/records.ts'
import { ATTRIBUTIONS } from '../../../src/shared/domain/records/vocabulary.ts'
import { speakerLine } from '../../../src/shared/domain/report/attribution.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { findIdentities } from '../../../src/shared/domain/report/identities.ts'
import { inputOf, richContent } from './reportFixture.ts'

const ada = { name: 'Ada Quartz', organisation: 'Rivermouth', quoteConsent: true }
const shy = { name: 'Bruno Onyx', organisation: 'Tram Works', quoteConsent: false }

describe('who may be named beside a note', () => {
  it.each([
    ['none', 'Ada Quartz', null],
    ['chatham', 'Ada Quartz', null],
    ['organisation', '  ada  QUARTZ ', 'Rivermouth'],
    ['organisation', 'Somebody Else', null],
    ['named', 'Ada Quartz', 'Ada Quartz, Rivermouth'],
    ['named', 'Bruno Onyx', null],
    ['named', 'A guest', 'A guest'],
    ['chatham', 'A guest', null],
    ['named', '  ', null],
  ] as const)('under %s, %j gives %j', (rule, speaker, line) => {
    expect(speakerLine({ speaker }, [ada, shy], rule)).toBe(line)
  })

  it('is silent when one of two people of that name did not agree', () => {
    expect(speakerLine({ speaker: 'Ada Quartz' }, [ada, { ...ada, quoteConsent: false }], 'named')).toBeNull()
  })
})

it('finds names and organisations with any sign in them', () => {
  const names = ['Jean-Luc Picard-Étoile', "Siobhán O'Neill", 'A. (Ada) Quartz [x] {y} | $1 + 2 * 3 ^ ? / end']
  for (const name of names) {
    const content = richContent()
    content.participants = [{ ...content.participants[0]!, name, organisation: 'Co-op / R+D' }]
    content.takeaways = [{ ...content.takeaways[0]!, text: `As ${name} said at Co-op / R+D.` }]
    const found = findIdentities(buildReport(inputOf(content)), content.participants, 'chatham')
    expect(
      found.map((each) => each.found),
      name,
    ).toContain(name)
  }
})

/** Letters that occur nowhere else in the report, so that any sight of them is a leak. */
const foreignWord = fc.string({ unit: fc.constantFrom('ж', 'щ', 'ф', 'ю', 'ы'), minLength: 4, maxLength: 9 })
const person = fc.record({
  name: fc.tuple(foreignWord, foreignWord).map((parts) => parts.join(' ')),
  organisation: foreignWord.map((word) => `${word} ъъ`),
  quoteConsent: fc.boolean(),
})

it('leaks no name and no organisation that the rule keeps out, whoever speaks, hosts, organises or acts', () => {
  const base = richContent(40)
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 6 }), fc.constantFrom(...ATTRIBUTIONS), (people, rule) => {
      const participants = people.map((each, i): Participant => ({ ...base.participants[i]!, ...each }))
      const at = (i: number) => participants[i % participants.length]!
      const content = {
        ...base,
        participants,
        workshop: { ...base.workshop, organiser: at(0).organisation },
        tables: base.tables.map((table, i) => ({ ...table, hostId: at(i).id, rapporteurId: at(i + 1).id })),
        notes: base.notes.map((note, i) => ({ ...note, speaker: i % 2 === 0 ? at(i).name : null })),
        nextSteps: base.nextSteps.map((step, i) => ({ ...step, who: `${at(i).name} (${at(i).organisation})` })),
      }
      const model = buildReport(inputOf(content, { attribution: rule }))
      const json = JSON.stringify(model)
      const forbidden = rule === 'named' ? [] : participants.map((each) => each.name)
      const hidden = rule === 'none' || rule === 'chatham' ? participants.map((each) => each.organisation) : []
      for (const word of [...forbidden, ...hidden]) expect(json).not.toContain(word)
      if (rule === 'named') return
      expect(findIdentities(model, participants, rule)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('the finder of names', () => {
  const base = richContent(5)
  const [first, ...rest] = base.notes
  const participants = base.participants
    .slice(0, 1)
    .map((each) => ({ ...each, name: 'José Álvarez', organisation: 'Rivermouth', quoteConsent: false }))
  const said = (text: string) => {
    const content = { ...base, participants, notes: [{ ...first!, text }, ...rest] }
    return findIdentities(buildReport(inputOf(content)), participants, 'chatham').filter((each) => each.noteId === first!.id)
  }

  it.each(['As JOSE ALVAREZ said', 'Alvarez, José agreed', 'asked josé\u00A0álvarez.'])('finds a person in %j', (text) => {
    expect(said(text)).toContainEqual(expect.objectContaining({ what: 'name', found: 'José Álvarez', noteId: first!.id, text }))
  })

  it('finds an organisation, and says where', () => {
    const found = said('We at Rivermouth do it')
    expect(found).toContainEqual(expect.objectContaining({ what: 'organisation', sectionId: 'annex', where: 'D All notes' }))
  })

  it('does not take a part of a word for a name, and never changes a note', () => {
    expect(said('Rivermouthian josealvarezian')).toEqual([])
  })
})

describe('speakers who were typed in freely and are not on the list', () => {
  const base = richContent(20)
  const [first, second, ...rest] = base.notes
  const guest = 'Greta Vondrášek'
  const content = {
    ...base,
    notes: [{ ...first!, speaker: guest }, { ...second!, text: 'As Vondrasek, Greta put it', speaker: 'A' }, ...rest],
    nextSteps: base.nextSteps.map((step) => ({ ...step, who: `${guest} and colleagues` })),
  }
  const speakers = content.notes.map((note) => note.speaker)
  const found = (rule: (typeof ATTRIBUTIONS)[number]) => {
    const model = buildReport(inputOf(content, { attribution: rule }))
    return { model, findings: findIdentities(model, content.participants, rule, speakers) }
  }

  it.each(['none', 'chatham', 'organisation'] as const)('are kept out of the next steps and found in notes under %s', (rule) => {
    const { model, findings } = found(rule)
    const steps = JSON.stringify(model.sections.find((section) => section.id === 'next-steps'))
    expect(steps).not.toContain('Vondr')
    expect(steps).toContain('a participant of the workshop')
    const expected = { participantId: null, what: 'name', found: guest, noteId: second!.id, text: 'As Vondrasek, Greta put it' }
    expect(findings).toContainEqual(expect.objectContaining(expected))
    expect(findings.map((each) => each.found)).not.toContain('A')
  })

  it('does not take an organisation for a person where the rule lets it be named', () => {
    const organisation = base.participants[0]!.organisation
    const spoken = { ...content, notes: [{ ...first!, speaker: organisation }], nextSteps: [{ ...base.nextSteps[0]!, who: organisation }] }
    expect(JSON.stringify(buildReport(inputOf(spoken, { attribution: 'organisation' })))).toContain(organisation)
    expect(JSON.stringify(buildReport(inputOf(spoken, { attribution: 'chatham' })))).not.toContain(organisation)
  })

  it('may be named under the rule that names people', () => {
    const { model, findings } = found('named')
    expect(JSON.stringify(model)).toContain(`${guest} and colleagues`)
    expect(findings.map((each) => each.found)).not.toContain(guest)
  })
})
