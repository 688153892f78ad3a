import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import { exifWithGps, findText, makeJpeg, pngHeader, svgWithScript, xmp } from '../support/jpegCorpus.ts'
import type { Photo } from '../../src/shared/domain/records/records.ts'
import { goTo, openTable } from './tableScreen.ts'

type Page = App['page']
const choose = async (page: Page, name: string, mimeType: string, bytes: Uint8Array): Promise<void> => {
  const dialog = page.getByRole('dialog')
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Photo', exact: true }).click()
  await dialog
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
}
const photosOf = (call: App['call'], tableId: string): Promise<Photo[]> => call<Photo[]>('photos/listOfTable', { tableId })
/** What really lies in the data file; the host, which alone may open it, ends first. */
const storedBytes = async ({ host }: App): Promise<Buffer[]> => {
  await host.kill()
  const db = new Database(join(host.dataDir, 'tavolata.db'))
  const rows = db.prepare('SELECT jpeg FROM photo_file').pluck().all() as Buffer[]
  db.close()
  return rows
}

test('E-11: a photo of a phone arrives upright, small and without the place where it was taken', async ({ app }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  // Turned by 90 degrees, as a phone writes what it took upright.
  const taken = makeJpeg({ width: 3000, height: 2000, before: [exifWithGps(6), xmp()] })
  expect(findText(taken, 'PhoneMaker')).toBeGreaterThan(0)
  await choose(page, 'flipchart.jpg', 'image/jpeg', taken)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img', { name: 'The photo as it will be saved' })).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /I have not asked/ })).toBeChecked()
  await app.axe()
  await dialog.getByRole('textbox', { name: 'What is on it' }).fill('Heat plans on a flipchart')
  await dialog.getByText('Only paper, walls or backs.', { exact: false }).click()
  await dialog.getByRole('button', { name: 'Save the photo' }).click()
  await expect(page.getByText('Photo saved on this device')).toBeVisible()

  await expect
    .poll(() => photosOf(call, table.id))
    .toMatchObject([{ round: 1, caption: 'Heat plans on a flipchart', consent: 'nobody', width: 1067, height: 1600 }])
  const [bytes] = await storedBytes(app)
  for (const words of ['PhoneMaker', 'Exif', 'Ada Bianchi', 'xmpmeta']) expect(findText(bytes!, words)).toBe(-1)
})

test('E-11: what is no photo is refused with a sentence, and the page goes on', async ({ app }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  const alert = page.getByRole('dialog').getByRole('alert')
  await choose(page, 'drawing.svg', 'image/svg+xml', svgWithScript())
  await expect(alert).toHaveText(/no picture that we can use/)
  await choose(page, 'huge.png', 'image/png', pngHeader(50_000, 50_000))
  await expect(alert).toHaveText(/too many pixels/)
  await choose(page, 'cut.png', 'image/png', pngHeader(800, 600))
  await expect(alert).toHaveText(/cannot be read/)
  await choose(page, 'notes.jpg', 'image/jpeg', new TextEncoder().encode('Not a picture at all'))
  await expect(alert).toHaveText(/no picture that we can use/)
  await expect(page).not.toHaveTitle('taken over')
  await app.axe()
  // The same dialog takes a good one afterwards.
  await choose(page, 'good.jpg', 'image/jpeg', makeJpeg({ width: 640, height: 480 }))
  await page.getByRole('button', { name: 'Save the photo' }).click()
  await expect.poll(async () => (await photosOf(call, table.id)).length).toBe(1)
  expect((await photosOf(call, table.id))[0]).toMatchObject({ consent: 'unclear', width: 640, height: 480 })
})

test('C-01: a photo taken while the host is away stays on this device, over a reload, and arrives once', async ({ app }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  await page.route('**/rpc/photos/addPart', (route) => route.abort())
  await choose(page, 'away.jpg', 'image/jpeg', makeJpeg({ width: 900, height: 600 }))
  await page.getByRole('button', { name: 'Save the photo' }).click()
  await expect(page.getByText('Photo saved on this device')).toBeVisible()
  await expect(page.getByText('on this device', { exact: false }).first()).toBeVisible()
  expect(await photosOf(call, table.id)).toEqual([])
  await page.reload()
  await page.unroute('**/rpc/photos/addPart')
  // The answer to the last part is lost once: it is sent again and stored once.
  let lost = 0
  await page.route('**/rpc/photos/addPart', async (route) => {
    const answer = await route.fetch()
    if (lost++ === 0) return route.abort()
    return route.fulfill({ response: answer })
  })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(async () => (await photosOf(call, table.id)).length).toBe(1)
  await expect.poll(() => lost).toBeGreaterThan(1)
  expect(await photosOf(call, table.id)).toHaveLength(1)
})

test('photos are seen large, get other words, are removed and brought back, and the Harvest shows them all', async ({ app }) => {
  const { page, call } = app
  const { workshopId, table } = await openTable(app)
  await call('notes/create', { id: 'n1', tableId: table.id, round: 1, kind: 'challenge', text: 'A note' })
  for (const [id, width] of [
    ['one', 320],
    ['two', 480],
  ] as const)
    await call('photos/addPart', {
      id,
      tableId: table.id,
      round: 1,
      caption: `Sheet ${id}`,
      consent: 'unclear',
      part: 0,
      parts: 1,
      base64: Buffer.from(makeJpeg({ width, height: 240 })).toString('base64'),
    })
  await goTo(page, `/w/${workshopId}/harvest`)
  await page.getByRole('button', { name: '2 photos' }).click()
  const list = page.getByRole('dialog', { name: 'Photos of the workshop' })
  await expect(list.getByText('For 2 photos nobody has asked')).toBeVisible()
  await expect(list.getByText('with the host')).toHaveCount(2)
  await expect(list.locator('img')).toHaveCount(2)
  await app.axe()
  await list.getByRole('button', { name: 'Open: Sheet one' }).click()
  const large = page.getByRole('dialog', { name: /Table 1, NetZeroCities, round 1/ })
  await expect(large.getByRole('img', { name: 'Sheet one' })).toBeVisible()
  await large.getByRole('textbox', { name: 'What is on it' }).fill('Budget of the tram')
  await large.getByText('Yes, and all of them agreed').click()
  await app.axe()
  await large.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => photosOf(call, table.id)).toMatchObject([{ caption: 'Budget of the tram', consent: 'agreed' }, {}])

  await list.getByRole('button', { name: 'Open: Sheet two' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect.poll(async () => (await photosOf(call, table.id)).length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await photosOf(call, table.id)).length).toBe(2)
  await expect(list.getByRole('button', { name: 'Open: Sheet two' })).toBeVisible()
})
