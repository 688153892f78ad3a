import { countryKey } from '../../people/country.ts'
import { quotable } from '../analyses/quotable.ts'
import { inTime } from '../analyses/workshopOrder.ts'
import { idsOf, most } from '../mostGroups.ts'
import { paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { quote } from '../noteLines.ts'
import { peopleOf } from '../people.ts'
import type { ReportSection } from '../reportModel.ts'
import { groupList, themeGroups } from '../topGroups.ts'
import { allowed, daysOf, methodsOf } from '../workshopFacts.ts'

type Section = Omit<ReportSection, 'number'>

/** Who met where and when, in a sentence for each workshop. */
const metSentences = (context: ReportContext): string[] => {
  const { contents, formats, t } = context
  const ordered = inTime(contents)
  const people = peopleOf(ordered).workshops
  return ordered.map(({ workshop }, index) => {
    const { people: here, recorded } = people[index]!
    const countries = new Set(here.map(({ country }) => countryKey(country)).filter((country) => country !== '')).size
    const venue = allowed(context, workshop.venue).trim()
    const where = [venue, formats.list(workshop.cities)].filter((part) => part !== '').join(', ')
    const days = daysOf(context, workshop)
    const who = t('report:count.people', { count: here.length })
    const from = countries > 1 ? t('report:article.fromCountries', { people: who, count: countries }) : who
    const shape = `${where === '' ? '' : 'Place'}${days === '' ? '' : 'Day'}` as '' | 'Place' | 'Day' | 'PlaceDay'
    if (here.length === 0) return t(`report:article.held${shape}`, { title: workshop.title, place: where, days })
    // A list of registrations is no attendance.
    if (!recorded) return t(`report:article.listed${shape}`, { people: from, title: workshop.title, place: where, days })
    return t(`report:article.met${shape}`, { people: from, title: workshop.title, place: where, days, count: here.length })
  })
}

export const buildArticleOpening = (context: ReportContext): Section => ({
  id: 'opening',
  heading: context.t('report:article.opening'),
  blocks: metSentences(context).map((text) => paragraph(text)),
})

/** What was noted in all, what it was most about, and one voice. */
export const buildStock = (context: ReportContext): Section => {
  const { byKind, byTable, content, formats, kinds, notes, t } = context
  if (notes.length === 0) return { id: 'stock', heading: t('report:article.stock'), blocks: [paragraph(t('report:noNotes'), 'quiet')] }
  const list = kinds.map((kind) => t('report:article.kind', { kind: t(`terms:kinds.${kind}`), count: byKind.get(kind)?.length ?? 0 }))
  const words = {
    methods: formats.list(
      methodsOf(
        context,
        content.sessions.filter(({ id }) => context.bySession.has(id)),
      ),
    ),
    tables: t('report:count.tables', { count: byTable.size }),
    notes: t('report:count.notes', { count: notes.length }),
    list: formats.list(list),
  }
  // Where categories were chosen, the sections on challenges and priorities say it better.
  const hasCategories = notes.some(({ note }) => note.category !== null)
  const themes = hasCategories ? [] : themeGroups(context).slice(0, most(context))
  return {
    id: 'stock',
    heading: t('report:article.stock'),
    blocks: [
      paragraph(t('report:article.stockSentence', words), 'body', idsOf(notes)),
      ...(themes.length === 0 ? [] : [paragraph(t('report:article.themes')), groupList(context, themes)]),
      ...quotable(context, byKind.get('quote') ?? [], 1).map((item) => quote(context, item)),
    ],
  }
}
