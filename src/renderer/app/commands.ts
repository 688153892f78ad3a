import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useBundleCommands } from '../bundles/useBundleCommands.ts'
import { api } from '../transport/api.ts'
import { chooseLanguage } from './chooseLanguage.ts'
import { openDialog } from './dialogs.ts'
import { setPreferences, THEMES, usePreferences } from './preferences.ts'
import { PLACES, placePath, projectPath, tablePath } from './route.ts'
import type { Where } from './route.ts'
import { useBackUp } from './useBackUp.ts'
import { useUndo } from './useUndo.ts'

export type Command = { id: string; name: string; run: () => void }
export type CommandSection = { id: string; name: string; commands: Command[] }

/** Everything the palette offers here and now, in the order in which it is shown. */
export function useCommands(where: Where): CommandSection[] {
  const { t } = useTranslation('app')
  const places = usePlaceCommands(where)
  const tables = useTableCommands(where)
  const actions = useActionCommands(where)
  const workshops = useWorkshopCommands(where)
  return [
    { id: 'places', name: t('palette.places'), commands: places },
    { id: 'tables', name: t('palette.tables'), commands: tables },
    { id: 'actions', name: t('palette.actions'), commands: actions },
    { id: 'workshops', name: t('palette.workshops'), commands: workshops },
  ].filter((section) => section.commands.length > 0)
}

function usePlaceCommands(where: Where): Command[] {
  const { t } = useTranslation('app')
  const [, go] = useLocation()
  const library = { id: 'place:library', name: t('nav.library'), run: () => go('/') }
  if (where === null) return [library]
  const within = PLACES.map((place) => ({
    id: `place:${place}`,
    name: t(`nav.${place}`),
    run: () => go(placePath(where.workshopId, place)),
  }))
  return [...within, library]
}

function useTableCommands(where: Where): Command[] {
  const { t } = useTranslation('app')
  const [, go] = useLocation()
  const { data } = useQuery({
    ...api.workshops.plan.queryOptions({ input: { workshopId: where?.workshopId ?? '' } }),
    enabled: where !== null,
  })
  if (where === null || data === undefined) return []
  const sessions = new Map(data.sessions.map((session) => [session.id, session.title]))
  return data.tables.map((table) => ({
    id: `table:${table.id}`,
    name: t('palette.table', { number: table.number, title: table.title, session: sessions.get(table.sessionId) ?? '' }),
    run: () => go(tablePath(where.workshopId, table.id)),
  }))
}

function useActionCommands(where: Where): Command[] {
  const { t } = useTranslation('app')
  const { theme, language } = usePreferences()
  const { undoes, redoes, undo, redo } = useUndo(where?.workshopId ?? null)
  const backUp = useBackUp()
  const bundles = useBundleCommands(where?.workshopId ?? null)
  return [
    ...(undoes === null ? [] : [{ id: 'undo', name: t('undo.what', { what: undoes }), run: undo }]),
    ...(redoes === null ? [] : [{ id: 'redo', name: t('redo.what', { what: redoes }), run: redo }]),
    ...bundles,
    { id: 'backUp', name: t('safety.backUp'), run: backUp.run },
    { id: 'safety', name: t('palette.openSafety'), run: () => openDialog('safety') },
    ...THEMES.filter((other) => other !== theme).map((other) => ({
      id: `theme:${other}`,
      name: `${t('display.theme')}: ${t(`display.${other}`)}`,
      run: () => setPreferences({ theme: other }),
    })),
    language === 'en'
      ? { id: 'language', name: 'Italiano', run: () => chooseLanguage('it') }
      : { id: 'language', name: 'English', run: () => chooseLanguage('en') },
    { id: 'help', name: t('help.title'), run: () => openDialog('help') },
  ]
}

function useWorkshopCommands(where: Where): Command[] {
  const { t } = useTranslation('app')
  const [, go] = useLocation()
  const { data = [] } = useQuery(api.workshops.list.queryOptions())
  const projects = [...new Set(data.map(({ project }) => project.trim()))].filter((project) => project !== '')
  return [
    ...data
      .filter((workshop) => workshop.id !== where?.workshopId)
      .map((workshop) => ({ id: `workshop:${workshop.id}`, name: workshop.title, run: () => go(placePath(workshop.id, 'plan')) })),
    ...projects.map((project) => ({
      id: `project:${project}`,
      name: t('palette.project', { project }),
      run: () => go(projectPath(project)),
    })),
  ]
}
