import { describe, expect, it } from 'vitest'
import type { WorkshopSeed } from '../../../src/shared/domain/records/seed.ts'
import { TABLE_METHODS } from '../../../src/shared/domain/records/vocabulary.ts'
import { CATEGORY_TAXONOMIES, NOTE_TAXONOMIES } from '../../../src/shared/domain/taxonomy/taxonomyIds.ts'
import { codesOf, namesIn, readSeed, workshopsOf } from './contentFiles.ts'

const folders = ['templates', 'samples'] as const
const seeds = folders.flatMap((folder) => namesIn(folder).map((name) => ({ folder, name, file: readSeed(folder, name) })))
const workshops = seeds.flatMap(({ name, file }) =>
  workshopsOf(file).map(({ language, seed }) => ({ at: `${name}/${language}/${seed.workshop.title}`, seed })),
)
const realPeople = ['Elena Simion', 'Laura Hetel', 'Yannick Bousse', 'Philippe Froissard']

const tablesOf = (seed: WorkshopSeed) => seed.sessions.flatMap((session) => session.tables.map((table) => ({ session, table })))
const minutesOf = (start: string) => Number(start.slice(0, 2)) * 60 + Number(start.slice(3))

describe('templates and samples', () => {
  it('ships these files, each named after its `name`', () => {
    expect(seeds.map(({ folder, name }) => `${folder}/${name}`)).toEqual([
      'templates/backcasting-workshop',
      'templates/breakout-groups',
      'templates/consortium-meeting',
      'templates/rotating-tables',
      'templates/vision-workshop',
      'samples/milan-turin',
      'samples/torino',
    ])
    for (const { name, file } of seeds) {
      expect(file.name).toBe(name)
      expect([file.title.en, file.title.it, file.about.en, file.about.it].every(Boolean)).toBe(true)
    }
  })

  it.each(seeds.filter((s) => s.folder === 'templates'))('$name is the same workshop in Italian, without people or notes', ({ file }) => {
    const english = file.workshops[0]!
    const italian = file.translations?.it?.[0]
    const shape = (seed: WorkshopSeed) =>
      seed.sessions.map((s) => [
        s.key,
        s.day,
        s.method,
        s.start,
        s.minutes,
        s.rounds,
        s.roundMinutes,
        s.moveMinutes,
        s.tables.map((t) => t.key),
      ])
    expect(file.workshops).toHaveLength(1)
    expect(shape(italian!)).toEqual(shape(english))
    expect([english.participants.length, english.notes.length]).toEqual([0, 0])
    const translated = english.sessions.filter((s, i) => italian?.sessions[i]?.question && italian.sessions[i].question === s.question)
    expect(translated).toEqual([])
  })

  it.each(workshops)('$at has room for its rounds and no two items at one time', ({ seed }) => {
    let day = 0
    let clock = 0
    expect(seed.sessions.length).toBeGreaterThan(3)
    for (const session of seed.sessions) {
      const { rounds = 1, roundMinutes = 0, moveMinutes = 0, minutes = 0, start } = session
      expect(minutes, session.key).toBeGreaterThanOrEqual(rounds * roundMinutes + (rounds - 1) * moveMinutes)
      if ((session.day ?? 1) !== day) {
        day = session.day ?? 1
        expect(start, `${session.key} opens day ${day}`).toBeTruthy()
        clock = 0
      }
      if (start) {
        expect(minutesOf(start), session.key).toBeGreaterThanOrEqual(clock)
        clock = minutesOf(start)
      }
      clock += minutes
      if (session.tables.length > 0) {
        expect(TABLE_METHODS).toContain(session.method)
        expect(roundMinutes, session.key).toBeGreaterThan(0)
      }
    }
  })

  it.each(workshops)('$at refers only to what exists', ({ seed }) => {
    const people = new Set(seed.participants.map((p) => p.key))
    const keys = [...people, ...seed.sessions.map((s) => s.key), ...tablesOf(seed).map(({ table }) => table.key)]
    expect(new Set(keys).size).toBe(keys.length)
    for (const { table } of tablesOf(seed)) {
      for (const key of [table.host, table.rapporteur]) if (key) expect(people).toContain(key)
    }
    const names = new Set(seed.participants.map((p) => p.name))
    const tables = new Map(tablesOf(seed).map(({ session, table }) => [table.key, session]))
    for (const note of seed.notes) {
      const session = tables.get(note.table)
      expect(session, note.text).toBeDefined()
      expect(note.round ?? 1).toBeLessThanOrEqual(session?.rounds ?? 1)
      expect(note.minute ?? 0).toBeLessThan(session?.roundMinutes ?? 0)
      if (note.speaker) expect(names).toContain(note.speaker)
      if (note.kind === 'quote') expect(note.speaker, note.text).toBeTruthy()
    }
  })

  it.each(workshops)('$at uses codes of the shipped lists only', ({ seed }) => {
    const stakeholderTypes = codesOf('stakeholder-types')
    const levels = codesOf(NOTE_TAXONOMIES.level)
    const sectors = codesOf(NOTE_TAXONOMIES.sector)
    const levers = codesOf(NOTE_TAXONOMIES.lever)
    const coBenefits = codesOf(NOTE_TAXONOMIES.coBenefits)
    const categories = {
      challenge: codesOf(CATEGORY_TAXONOMIES.challenge),
      priority: codesOf(CATEGORY_TAXONOMIES.priority),
    }
    for (const person of seed.participants) expect(stakeholderTypes).toContain(person.stakeholderType)
    for (const step of seed.nextSteps) if (step.level) expect(levels).toContain(step.level)
    for (const note of seed.notes) {
      if (note.level) expect(levels).toContain(note.level)
      if (note.sector) expect(sectors).toContain(note.sector)
      if (note.lever) expect(levers).toContain(note.lever)
      for (const code of note.coBenefits ?? []) expect(coBenefits).toContain(code)
      if (note.kind === 'challenge' || note.kind === 'priority') expect(categories[note.kind]).toContain(note.category)
      else expect(note.category ?? null).toBeNull()
    }
  })

  it.each(workshops)('$at names nobody outside the speaker field, and no real person at all', ({ seed }) => {
    const written = JSON.stringify([
      seed.notes.map((n) => n.text),
      seed.takeaways,
      seed.nextSteps,
      seed.reportTexts,
      seed.workshop,
      seed.sessions.map((s) => [s.title, s.question, s.tables.map((t) => [t.title, t.question])]),
    ])
    for (const { name, organisation } of seed.participants) {
      expect(realPeople).not.toContain(name)
      expect(organisation).toMatch(/^Sample /)
      for (const word of [name, ...name.split(' ').filter((part) => part.length > 5), organisation!]) expect(written).not.toContain(word)
    }
    for (const name of realPeople) expect(JSON.stringify(seed)).not.toContain(name)
  })
})
