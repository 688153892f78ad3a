import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

export type Person = {
  id: string
  name: string
  organisation: string
  country: string
  role: string
  email: string
  languages: string[]
  walkIn: boolean
  quoteConsent: boolean
}
export type Plan = { participants: Person[]; attendance: { participantId: string; day: number; state: string }[] }

/** A workshop with these people, open on its People. */
export async function openPeople(app: App, people: object[], fields: object = {}): Promise<string> {
  const { id } = await app.call<{ id: string }>('workshops/create', { title: 'Cool streets', template: null, language: 'en' })
  await app.call('workshops/update', { id, fields })
  if (people.length > 0) await app.call('participants/add', { workshopId: id, people })
  await showPeople(app.page, id)
  return id
}

export async function showPeople(page: Page, id: string): Promise<void> {
  await page.evaluate((workshop) => {
    location.hash = `#/w/${workshop}/plan`
  }, id)
  await page.getByRole('tab', { name: 'People' }).click()
  await expect(page.getByRole('button', { name: 'List', exact: true })).toHaveAttribute('aria-pressed', 'true')
}

export const planOf = ({ call }: App, id: string) => call<Plan>('workshops/plan', { workshopId: id })
export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'People', exact: true })
export const row = (page: Page, name: string | RegExp): Locator => grid(page).getByRole('row', { name })
export const undo = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
export const mode = (page: Page, name: 'List' | 'At the door' | 'Privacy') => page.getByRole('button', { name, exact: true }).click()

/** Nothing of the page is wider than its window. */
export const fits = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}
