import { describe, expect, it } from 'vitest'
import { countBy, readSeed, readTaxonomy } from './contentFiles.ts'

/** The sections that every sample has words for. */
const WRITTEN = ['subtitle', 'summary', 'context', 'method', 'results', 'outlook', 'disclaimer']

const torino = readSeed('samples', 'torino').workshops[0]!
const pair = readSeed('samples', 'milan-turin').workshops
const rotating = torino.sessions.find((s) => s.method === 'rotating-tables')!
const tablesWith = (test: (note: (typeof torino.notes)[number]) => boolean) => new Set(torino.notes.filter(test).map((n) => n.table)).size

describe('sample torino', () => {
  it('has 45 people from 17 countries: five hosts, five rapporteurs, 35 who travel', () => {
    expect(new Set(torino.participants.map((p) => p.name)).size).toBe(45)
    expect(Object.keys(countBy(torino.participants, (p) => p.country))).toHaveLength(17)
    expect(countBy(torino.participants, (p) => p.role)).toEqual({ host: 5, rapporteur: 5, participant: 35 })
    expect(new Set(torino.participants.map((p) => p.stakeholderType)).size).toBeGreaterThan(9)
  })

  it('rotates over the five initiatives, each table with a host and a rapporteur', () => {
    expect(rotating.tables.map((t) => t.title)).toEqual([
      'New European Bauhaus',
      'Adaptation Hubs',
      'NetZeroCities',
      'Driving Urban Transitions',
      'Mission Innovation',
    ])
    expect([rotating.rounds, rotating.roundMinutes, rotating.moveMinutes]).toEqual([3, 20, 3])
    const role = new Map(torino.participants.map((p) => [p.key, p.role]))
    for (const table of rotating.tables) expect([role.get(table.host!), role.get(table.rapporteur!)]).toEqual(['host', 'rapporteur'])
  })

  it('has notes from every table and round, none written twice', () => {
    expect(torino.notes.length).toBeGreaterThanOrEqual(170)
    expect(torino.notes.length).toBeLessThanOrEqual(200)
    expect(new Set(torino.notes.map((n) => n.text)).size).toBe(torino.notes.length)
    for (const table of rotating.tables) {
      const perRound = countBy(
        torino.notes.filter((n) => n.table === table.key),
        (n) => String(n.round),
      )
      expect(Object.values(perRound).every((n) => n >= 8 && n <= 10) && Object.keys(perRound).length === 3, table.key).toBe(true)
    }
    expect(torino.notes.filter((n) => n.unclear).length).toBeGreaterThanOrEqual(4)
    expect(torino.notes.filter((n) => (n.saidAgain ?? 0) > 0).length).toBeGreaterThan(15)
  })

  it('keeps quotes of people who agreed and of people who did not', () => {
    const consent = new Map(torino.participants.map((p) => [p.name, p.quoteConsent]))
    const quotes = torino.notes.filter((n) => n.kind === 'quote')
    expect(quotes.length).toBeGreaterThanOrEqual(12)
    expect(new Set(quotes.map((n) => consent.get(n.speaker!)))).toEqual(new Set([true, false]))
  })

  it.each(readTaxonomy('challenges').terms.slice(0, 5))('hears the shared challenge $code at five tables or more', ({ code }) => {
    expect(tablesWith((n) => n.category === code)).toBeGreaterThanOrEqual(5)
  })

  it.each(readTaxonomy('priorities').terms.slice(0, 9))('hears the priority or interest $code at three tables or more', ({ code }) => {
    expect(tablesWith((n) => n.category === code)).toBeGreaterThanOrEqual(3)
  })

  const uses = readTaxonomy('co-benefits').terms.filter((t) => t.code.startsWith('use-') || t.group?.en === 'Outcomes')
  it.each(uses)('hears the co-benefit $code at three tables or more', ({ code }) => {
    expect(tablesWith((n) => n.coBenefits?.includes(code) ?? false)).toBeGreaterThanOrEqual(3)
  })

  it('closes with six takeaways, next steps with who and by when, and every section of the report', () => {
    expect(torino.takeaways).toHaveLength(6)
    expect(torino.nextSteps.length).toBeGreaterThanOrEqual(6)
    expect(torino.nextSteps.every((step) => step.who && step.byWhen)).toBe(true)
    expect(torino.reportTexts.map((t) => t.section)).toEqual(WRITTEN)
  })

  it('has nearly all notes in themes, with what co-benefits are used for in five parts, and takeaways that rest on themes', () => {
    const coded = new Set(torino.themes.flatMap((theme) => theme.notes))
    expect(torino.notes.filter((note) => !coded.has(note.key!)).length).toBeLessThan(15)
    expect(torino.themes.filter((theme) => theme.parent === 'uses')).toHaveLength(5)
    expect(torino.takeaways.every((takeaway) => takeaway.themes.length > 0)).toBe(true)
  })
})

describe('sample milan-turin', () => {
  const second = pair.filter((w) => w.workshop.template === 'backcasting-workshop').flatMap((w) => w.notes)
  const names = pair.map((w) => new Set(w.participants.map((p) => p.name)))

  it('has four workshops of 45 notes in one project', () => {
    expect(pair.map((w) => [w.workshop.cities?.[0], w.participants.length, w.notes.length])).toEqual([
      ['Milan', 8, 45],
      ['Turin', 14, 45],
      ['Milan', 8, 45],
      ['Turin', 12, 45],
    ])
    expect(new Set(pair.map((w) => w.workshop.project)).size).toBe(1)
    expect(pair[0]!.workshop.startsOn).toBe('2014-09-29')
    const texts = pair.flatMap((w) => w.notes.map((n) => n.text))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('brings nine people of Turin and six of Milan back', () => {
    const back = (later: number, first: number) => [...names[later]!].filter((name) => names[first]!.has(name)).length
    expect([back(2, 0), back(3, 1)]).toEqual([6, 9])
  })

  it('has 30 actions, 18 milestones and 30 obstacles in the second workshops, each with a level', () => {
    const kinds = countBy(second, (n) => n.kind)
    expect([kinds.action, kinds.milestone, kinds.obstacle, second.length]).toEqual([30, 18, 30, 90])
    expect(second.filter((n) => ['action', 'milestone', 'obstacle'].includes(n.kind)).every((n) => n.level)).toBe(true)
  })

  it('places the actions as the published comparison does: cities together only for research and universities', () => {
    const actions = second.filter((n) => n.kind === 'action')
    expect(countBy(actions, (n) => n.level)).toEqual({ city: 12, metropolitan: 9, region: 6, 'inter-city': 3 })
    const knowledge = ['research-innovation', 'tertiary-education']
    const inBoth = actions.filter((n) => n.level === 'inter-city')
    expect(inBoth.filter((n) => n.sector && !knowledge.includes(n.sector))).toEqual([])
    expect(actions.filter((n) => n.sector && knowledge.includes(n.sector))).toEqual(inBoth)
  })

  it('says what became of the first workshops, and names a year for every milestone', () => {
    for (const workshop of pair.slice(2)) {
      expect(new Set(workshop.followUps.map((each) => each.verdict))).toEqual(new Set(['confirmed', 'changed', 'dropped']))
      expect(workshop.followUps).toHaveLength(15)
    }
    expect(second.filter((n) => n.kind === 'milestone').every((n) => n.year)).toBe(true)
  })

  it('names the same themes in all four workshops where they were heard', () => {
    const labels = pair.map((workshop) => new Set(workshop.themes.map((theme) => theme.label)))
    expect(labels.every((each) => each.size === 10)).toBe(true)
    expect(new Set(labels.flatMap((each) => [...each])).size).toBe(10)
  })

  it('gives each note its city, and each workshop a disclaimer that says what is fictitious', () => {
    for (const { workshop, notes, reportTexts } of pair) {
      expect(new Set(notes.map((n) => n.city))).toEqual(new Set(workshop.cities))
      expect(reportTexts.map((t) => t.section)).toEqual(WRITTEN)
      expect(reportTexts.at(-1)?.text).toMatch(/invented/)
    }
    expect(pair.slice(1).every((w) => w.reportTexts.at(-1)?.text.includes('The date, the venue'))).toBe(true)
  })
})
