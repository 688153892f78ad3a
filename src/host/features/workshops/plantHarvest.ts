import { generateNKeysBetween } from 'fractional-indexing'
import {
  codingId,
  duplicateId,
  followUpId,
  newBallot,
  newCityChallenge,
  newNextStep,
  newReportSetup,
  newTakeaway,
  newTheme,
  reportSetupId,
} from '../../../shared/domain/records/defaults.ts'
import { reportTextId } from '../../../shared/domain/records/reportTextId.ts'
import type { WorkshopSeed } from '../../../shared/domain/records/seed.ts'
import type { Writer } from '../../changes/store.ts'

/** Notes of a file of seeds by their keys, over all of its workshops. */
export type PlantedNotes = Map<string, { id: string; workshopId: string }>

type Harvest = { write: Writer; workshopId: string; seed: WorkshopSeed; notes: PlantedNotes; closedAt: string }

const noteAt = (notes: PlantedNotes, key: string): { id: string; workshopId: string } => {
  const note = notes.get(key)
  if (!note) throw new Error(`The seed names an unknown note: ${key}`)
  return note
}

const plantThemes = ({ write, seed, notes }: Harvest): Map<string, string> => {
  const ids = new Map<string, string>()
  const ranks = generateNKeysBetween(null, null, seed.themes.length)
  for (const [index, { key, parent, notes: keys, ...fields }] of seed.themes.entries()) {
    const parentId = parent === undefined ? null : (ids.get(parent) ?? null)
    const id = write.add('theme', { ...newTheme(fields.label, ranks[index]!), ...fields, parentId })
    ids.set(key, id)
    for (const note of keys) {
      const noteId = noteAt(notes, note).id
      write.upsert('coding', codingId(noteId, id), { noteId, themeId: id, reason: '' })
    }
  }
  return ids
}

const plantBallots = ({ write, seed, notes, closedAt }: Harvest): void => {
  const ranks = generateNKeysBetween(null, null, seed.ballots.length)
  for (const [index, { items, voters, ...fields }] of seed.ballots.entries()) {
    const choices = items.map(({ text, note }, at) => ({
      id: `item-${at + 1}`,
      text,
      noteId: note === undefined ? null : noteAt(notes, note).id,
    }))
    const state = { state: 'closed', openedAt: closedAt, closedAt } as const
    const ballotId = write.add('ballot', { ...newBallot(fields.title, ranks[index]!, null), ...fields, ...state, items: choices })
    const none = { dots: 0, impact: null, effort: null, yes: 0, no: 0, abstain: 0 }
    const marks = items.map(({ text: _text, note: _note, ...mark }, at) => ({ ...none, ...mark, item: `item-${at + 1}` }))
    write.add('vote', { ballotId, channel: 'hand', tableId: null, voters, marks })
  }
}

/** What was made of the notes: themes, duplicates, votes, what followed from an earlier workshop, takeaways and the words of the report. */
export const plantHarvest = (harvest: Harvest): void => {
  const { write, workshopId, seed, notes } = harvest
  const themes = plantThemes(harvest)
  for (const [lead, ...others] of seed.duplicates) {
    const noteId = noteAt(notes, lead!).id
    for (const other of others) {
      const otherId = noteAt(notes, other).id
      write.upsert('duplicate', duplicateId(noteId, otherId), { noteId, otherId, verdict: 'same', reason: '' })
    }
  }
  for (const { earlier, note, verdict, reason } of seed.followUps) {
    const before = noteAt(notes, earlier)
    const link = { earlierId: before.id, noteId: note === undefined ? null : noteAt(notes, note).id }
    write.upsert('followUp', followUpId(workshopId, link), { ...link, earlierWorkshopId: before.workshopId, verdict, reason })
  }
  plantBallots(harvest)
  const challengeRanks = generateNKeysBetween(null, null, seed.cityChallenges.length)
  for (const [index, challenge] of seed.cityChallenges.entries())
    write.add('cityChallenge', { ...newCityChallenge(challenge.title, challengeRanks[index]!), ...challenge })
  const takeawayRanks = generateNKeysBetween(null, null, seed.takeaways.length)
  for (const [index, { text, themes: keys }] of seed.takeaways.entries()) {
    const restsOn = keys.flatMap((key) => themes.get(key) ?? [])
    write.add('takeaway', { ...newTakeaway(text, takeawayRanks[index]!), themes: restsOn })
  }
  const stepRanks = generateNKeysBetween(null, null, seed.nextSteps.length)
  for (const [index, step] of seed.nextSteps.entries()) write.add('nextStep', { ...newNextStep(step.what, stepRanks[index]!), ...step })
  for (const { section, text } of seed.reportTexts) write.add('reportText', { section, text }, reportTextId(workshopId, section))
  if (seed.reportSetup) write.upsert('reportSetup', reportSetupId(workshopId), { ...newReportSetup(), ...seed.reportSetup })
}
