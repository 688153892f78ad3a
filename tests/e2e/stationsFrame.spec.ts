import { request } from 'node:http'
import { expect, test } from '../support/fixtures.ts'
import { goTo } from './roomScreen.ts'
import { joinTable, lanBrowser, letIn, openRoom, scannedAddress } from './stationRoom.ts'

test.use({ launchOptions: lanBrowser })

test('every place says how the devices stand, who waits and that somebody was turned away; one click leads to them', async ({
  app,
  browser,
}) => {
  const { page, call, axe } = app
  const { id: elsewhere } = await call<{ id: string }>('workshops/create', { title: 'Closed', template: null, language: 'en' })
  const line = page.getByRole('button', { name: /Opens the stations$/ })
  await goTo(page, `#/w/${elsewhere}/plan`)
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  await expect(line).toBeHidden()

  const room = await openRoom(call)
  for (const place of ['plan', 'room', 'table', 'harvest', 'report']) {
    await goTo(page, `#/w/${room.workshopId}/${place}`)
    await expect(line).toHaveText(/^Open for stations, none here yet/)
  }
  const ada = await joinTable(browser, call, room, room.tables[0]!, 'Ada')
  await expect(line).toHaveText(/^1 station here/)

  const bruno = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await bruno.goto(await scannedAddress(call, room, 'table', room.tables[1]!.id))
  await bruno.getByLabel('Your name').fill('Bruno')
  await bruno.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(line).toHaveText(/^1 station here, 1 waits to come in/)
  const told = page.getByRole('status').filter({ hasText: /waits to come in|turned away/ })
  await expect(told).toHaveText('1 waits to come in')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await axe()
  }

  await line.click()
  await expect(page).toHaveURL(/\/room/)
  const panel = page.getByRole('dialog', { name: 'Stations' })
  await expect(panel).toContainText('Bruno')
  await letIn(call, room, 'Bruno')
  await page.keyboard.press('Escape')
  await expect(line).toHaveText(/^2 stations here/)
  await expect(told).toHaveCount(0)

  await goTo(page, `#/w/${room.workshopId}/harvest`)
  await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: room.port, headers: { host: 'rebound.example' } }, (answer) => resolve(answer.resume()))
      .on('error', reject)
      .end()
  })
  await expect(told).toHaveText('1 turned away')
  await axe()
  await call('stations/forgetRefusals', { workshopId: room.workshopId })
  await expect(line).toHaveText(/^2 stations here/)
  await call('stations/close', {})
  await expect(line).toBeHidden()
  await ada.context.close()
  await bruno.context().close()
})

test('the ways in go on paper: a page per table, or four tables on a page, in both languages', async ({ app }) => {
  const { page, call } = app
  const room = await openRoom(call, [
    'Trees',
    'Water',
    'Heat',
    'Roofs',
    'An uncommonly long title of a table that has to be read from afar',
  ])
  await goTo(page, `#/w/${room.workshopId}/room`)
  await page.getByRole('button', { name: 'Stations', exact: true }).click()
  await page.getByRole('button', { name: 'Show all QR codes' }).click()
  // The dialog of the system would wait for a person; everything up to it is real.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked-to-print', String(document.querySelectorAll('[data-paper-run] svg').length))
  })
  const papers = page.locator('[data-paper-run] article')
  for (const [choice, pages] of [
    ['One table per page (5 pages)', 5],
    ['Four tables on a page, to cut (2 pages)', 2],
  ] as const) {
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.getByRole('menuitem', { name: choice }).click()
    await expect(page.locator('[data-asked-to-print="5"]')).toHaveCount(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Connect to the Wi-Fi of the room, scan the code')).toBeHidden()
    await expect(papers).toHaveCount(5)
    await expect(papers.nth(1)).toBeVisible()
    await expect(papers.nth(1)).toContainText(/^2Water/)
    await expect(papers.nth(1)).toContainText(`Scan the code with your camera.`)
    await expect(papers.nth(1)).toContainText(`Inquadra il codice con la fotocamera.`)
    await expect(papers.nth(1)).toContainText(`127.0.0.1:${room.port}`)
    for (const paper of await papers.all()) {
      const spill = await paper.evaluate((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight])
      expect(spill.map((pixels) => Math.max(0, pixels))).toEqual([0, 0])
    }
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages)
    // The browser told that it is over, as after the dialog.
    await expect(papers).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => document.body.removeAttribute('data-asked-to-print'))
  }
})
