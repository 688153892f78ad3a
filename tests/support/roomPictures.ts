import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** Where the pictures come from: a served sample, its session at tables, and who may call. */
type Served = { browser: Browser; page: Page; origin: string; workshopId: string; sessionId: string; tableId: string; target: string }

const SAID: readonly [kind: string, text: string][] = [
  ['challenge', 'Heat plans and energy plans sit in two departments that never meet'],
  ['priority', 'One contact point per country that knows both programmes'],
  ['co-benefit', 'Shaded school streets cool the block and get children walking'],
]

const callFrom = async <T>(page: Page, procedure: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([path, json]) => {
      const answer = await fetch(`/rpc/${path as string}`, {
        method: 'POST',
        headers: { 'x-tavolata': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      })
      const body = (await answer.json()) as { json: never }
      if (!answer.ok) throw new Error(`${path as string}: ${JSON.stringify(body)}`)
      return body.json
    },
    [procedure, input] as const,
  )

/** The Room in the middle of its second round, its stage, and a rapporteur's phone and tablet that were let in. */
export const takeRoomPictures = async ({ browser, page, origin, workshopId, sessionId, tableId, target }: Served): Promise<void> => {
  const call = <T>(procedure: string, input: unknown): Promise<T> => callFrom(page, procedure, input)
  for (const [steps, action] of (['start', 'next', 'next'] as const).entries())
    await call(`room/${action}`, { sessionId, tableId: null, steps })
  await call('stations/open', { workshopId, address: '127.0.0.1', port: 0 })
  const ways = await call<{ kind: string; tableId: string | null; url: string }[]>('stations/invitations', { workshopId, sessionId })
  const way = ways.find((one) => one.tableId === tableId)!

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const station = await phone.newPage()
  await station.goto(way.url)
  await station.getByLabel('Your name').fill('Rapporteur')
  await station.getByRole('button', { name: 'Join', exact: true }).click()
  await station
    .getByText(/symbols/i)
    .first()
    .waitFor()
  const { stations } = await call<{ stations: { id: string }[] }>('stations/state', { workshopId })
  await call('stations/approve', { id: stations[0]!.id })
  const field = station.getByRole('textbox', { name: 'New note' })
  await field.waitFor()
  for (const [kind, text] of SAID) {
    await field.fill(`/${kind[0] === 'c' && kind !== 'challenge' ? 'b' : kind[0]} ${text}`)
    await field.press('Enter')
  }
  await field.fill('Funding calls for mitigation and adaptation close in different years')

  for (const theme of ['light', 'dark'] as const) {
    await station.emulateMedia({ colorScheme: theme })
    await station.setViewportSize({ width: 390, height: 844 })
    await station.waitForTimeout(1000)
    await station.screenshot({ path: join(target, `station-phone-${theme}.png`) })
    await station.setViewportSize({ width: 820, height: 1180 })
    await station.waitForTimeout(500)
    await station.screenshot({ path: join(target, `station-tablet-${theme}.png`) })
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${origin}/#/w/${workshopId}/room/${sessionId}`)
    await page.waitForTimeout(2500)
    await page.screenshot({ path: join(target, `room-${theme}.png`) })
    await page.setViewportSize({ width: 1280, height: 720 })
    await call('stage/update', { workshopId, fields: { scheme: theme } })
    await page.goto(`${origin}/#/stage/${workshopId}`)
    await page.waitForTimeout(2500)
    await page.screenshot({ path: join(target, `stage-${theme}.png`) })
  }
  await phone.close()
}
