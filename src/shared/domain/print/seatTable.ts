import { makeFormats } from '../report/format.ts'
import type { Translate } from '../report/reportModel.ts'
import type { PrintSource } from './facts.ts'
import { isSeated, printFacts } from './facts.ts'

/** A table of texts and numbers with its headings; the first column names the row. */
export type SheetTable = { name: string; headings: string[]; rows: (string | number)[][] }

/** Who sits where, for a spreadsheet: by person with one column per round, and by table with one row per seat. Needs a plan. */
export const seatTables = (source: PrintSource, language: 'en' | 'it', t: Translate): { people: SheetTable; tables: SheetTable } => {
  const { rounds, people, tables } = printFacts(source, language, t)
  const { country } = makeFormats(language, 'UTC')
  const stored = new Map(source.participants.map((person) => [person.id, person]))
  const seated = people.filter(isSeated)
  const cell = (number: number, label: string): string | number => (number > 0 ? number : label)
  return {
    people: {
      name: t('print:sheet.seats'),
      headings: [
        t('print:sheet.name'),
        t('print:sheet.organisation'),
        t('print:sheet.country'),
        t('print:sheet.role'),
        t('print:sheet.code'),
        ...rounds.map(({ round }) => t('print:sheet.round', { round })),
      ],
      rows: seated.map((person) => [
        person.name,
        person.organisation,
        country(stored.get(person.id)?.country ?? ''),
        person.erased ? '' : t(`terms:role.${person.role}`),
        person.erased ? '' : person.code,
        ...person.route.map((table) => (table ? cell(table.number, table.label) : '')),
      ]),
    },
    tables: {
      name: t('print:sheet.tables'),
      headings: [
        t('print:sheet.roundName'),
        t('print:sheet.table'),
        t('print:sheet.topic'),
        t('print:sheet.name'),
        t('print:sheet.organisation'),
      ],
      rows: rounds.flatMap(({ round }) =>
        tables.flatMap(({ id, number, topic }) =>
          seated
            .filter(({ route }) => route[round - 1]?.id === id)
            .map((person): (string | number)[] => [round, number, topic, person.name, person.organisation]),
        ),
      ),
    },
  }
}
