import type { Page } from '@playwright/test'
import type { Coding, Note, Theme } from '../../src/shared/domain/records/records.ts'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

export type ThemesRoom = {
  workshopId: string
  notes: Note[]
  themes: () => Promise<Theme[]>
  codings: () => Promise<Coding[]>
  /** Makes a theme with the first notes of a kind. */
  make: (label: string, noteIds: string[]) => Promise<string>
  /** Names of the themes of a note, by the alphabet. */
  themesOf: (noteId: string) => Promise<string[]>
}

/** The sample with its notes and without its themes. */
export const uncodedRoom = async (app: App): Promise<ThemesRoom> => {
  const workshopId = await app.addSample()
  const read = () => app.call<{ themes: Theme[]; codings: Coding[] }>('themes/list', { workshopId })
  for (const { id, mergedInto } of (await read()).themes) if (mergedInto === null) await app.call('themes/remove', { id })
  return {
    workshopId,
    notes: await app.call<Note[]>('notes/list', { workshopId }),
    themes: async () => (await read()).themes,
    codings: async () => (await read()).codings,
    make: async (label, noteIds) => (await app.call<{ id: string }>('themes/create', { workshopId, fields: { label }, noteIds })).id,
    themesOf: async (noteId) => {
      const { themes, codings } = await read()
      const ids = codings.filter((coding) => coding.noteId === noteId).map((coding) => coding.themeId)
      return themes
        .filter(({ id }) => ids.includes(id))
        .map(({ label }) => label)
        .toSorted()
    },
  }
}

/** Opens a view of the Harvest by its address. */
export const openView = async (page: Page, workshopId: string, view: string): Promise<void> => {
  await page.evaluate(
    ([id, name]) => {
      history.pushState(null, '', `${location.pathname}?view=${name}#/w/${id}/harvest`)
      dispatchEvent(new HashChangeEvent('hashchange'))
    },
    [workshopId, view] as const,
  )
  await expect(page.getByRole('heading', { level: 1, name: 'What the tables said' })).toBeVisible()
}

/** The message at the lower edge with these words. */
export const message = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
