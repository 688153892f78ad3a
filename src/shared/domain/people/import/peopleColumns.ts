import * as z from 'zod'

/**
 * A field of a person that a column of a file may feed. `firstName` and `lastName` make the name where a file keeps them apart; `status`
 * tells whether the registration still stands.
 */
export const PEOPLE_COLUMNS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'organisation',
  'stakeholderType',
  'country',
  'city',
  'languages',
  'role',
  'quoteConsent',
  'listConsent',
  'photoConsent',
  'access',
  'together',
  'apart',
  'wishes',
  'status',
] as const
export const peopleColumn = z.enum(PEOPLE_COLUMNS)
export type PeopleColumn = z.infer<typeof peopleColumn>

/** Which heading of the file feeds which field; a field that is not named takes nothing. */
export const peopleMap = z.partialRecord(peopleColumn, z.string().max(1000))
export type PeopleMap = z.infer<typeof peopleMap>

/**
 * Which heading feeds which field, by its place among the headings in the order of their letters. A list without headings may have a
 * person where they should be, so that no word of them is kept.
 */
export const mapPositions = z.partialRecord(peopleColumn, z.int().min(0))
export type MapPositions = z.infer<typeof mapPositions>

/** `row` counts lines of data from 1; 0 is the heading. `column` is the heading in the file. `message` is a code of the catalogue under `people:problems`. */
export const peopleProblem = z.object({ row: z.number(), column: z.string(), message: z.string(), value: z.string() })
export type PeopleProblem = z.infer<typeof peopleProblem>
