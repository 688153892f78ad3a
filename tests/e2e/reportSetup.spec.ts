import { deflateSync } from 'node:zlib'
import { expect, test } from '../support/fixtures.ts'
import { exportAs, headings, nameOf, openGroup, openReport, openSection, preview, sectionRow } from './reportScreen.ts'

type Setup = { template: string; sections: { id: string; heading: string; shown: boolean }[]; others: string[]; logo: string } | null

test('the template is chosen, kept, and taken back', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  await page.getByRole('button', { name: /Template/ }).click()
  await page.getByRole('option', { name: 'Meeting article' }).click()
  await expect(preview(page)).toHaveAttribute('data-template', 'article')
  await expect(page.getByText('Two pages to publish')).toBeVisible()
  await page.reload()
  await expect(preview(page)).toHaveAttribute('data-template', 'article')
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(preview(page)).toHaveAttribute('data-template', 'synthesis')
})

test('a session report is about the session that was chosen', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  await page.getByRole('button', { name: /Template/ }).click()
  await page.getByRole('option', { name: 'Session report' }).click()
  await expect(preview(page)).toHaveAttribute('data-template', 'session')
  type Plan = { sessions: { id: string; title: string }[]; tables: { sessionId: string }[] }
  const { sessions, tables } = await app.call<Plan>('workshops/plan', { workshopId })
  const withTables = sessions.filter(({ id }) => tables.some(({ sessionId }) => sessionId === id))
  expect(withTables.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: /Which session/ }).click()
  await page.getByRole('option', { name: withTables[0]!.title }).click()
  await expect(preview(page).getByText(withTables[0]!.title).first()).toBeVisible()
})

test('sections move, hide and take another name, in the preview and in the files', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  const [before] = [await headings(page)]
  expect(before.length).toBeGreaterThan(6)

  const row = await openSection(page, 'levels')
  await row.getByRole('textbox', { name: 'Heading' }).pressSequentially('Who can act')
  await expect(preview(page).getByRole('heading', { name: /Who can act$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Move Who can act to…' }).click()
  await page.getByRole('menuitem', { name: 'After Summary' }).click()
  await expect
    .poll(async () => (await headings(page)).findIndex((name) => name.endsWith('Who can act')))
    .toBe(before.findIndex((name) => name.endsWith('Summary')) + 1)
  await expect(page.getByRole('status').filter({ hasText: /^Who can act is now number/ })).toBeAttached()
  await expect(nameOf(sectionRow(page, 'levels'))).toBeFocused()

  const votes = (await nameOf(sectionRow(page, 'votes')).innerText()).split('\n')[0]!
  await page.getByRole('checkbox', { name: `${votes}: in the report` }).click({ force: true })
  await expect.poll(async () => (await headings(page)).filter((name) => name.endsWith(votes))).toEqual([])

  const json = await exportAs(page, 'Data as JSON')
  expect(json.text).toContain('Who can act')
  const html = await exportAs(page, 'Web page')
  expect(html.text.indexOf('Who can act')).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Put back the usual sections' }).click()
  await expect.poll(() => headings(page)).toEqual(before)
})

test('sections move by drag and by the keyboard alone', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  const order = (): Promise<(string | null)[]> =>
    page.locator('[data-section]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-section')))
  const start = await order()
  const context = start.indexOf('context')
  await nameOf(sectionRow(page, 'context')).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await order()).indexOf('context')).toBe(context + 1)
  await expect(nameOf(sectionRow(page, 'context'))).toBeFocused()
  await sectionRow(page, 'context')
    .locator('[draggable]')
    .dragTo(sectionRow(page, 'summary'), { targetPosition: { x: 30, y: 4 } })
  await expect.poll(async () => (await order()).indexOf('context')).toBe(start.indexOf('summary'))
  const stored = await app.call<Setup>('report/setup', { workshopId })
  expect(stored?.sections.find(({ id }) => id === 'context')).toEqual({ id: 'context', heading: '', shown: null })
})

test('front matter and logo stand on the title page', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  await openGroup(page, 'Title page')
  await page.getByRole('textbox', { name: 'Deliverable number' }).fill('D4.3')
  await page.getByRole('textbox', { name: 'Authors' }).fill('Chiara Example\nJonas Example\n')
  await page.getByRole('button', { name: 'Add a revision' }).click()
  const revision = page.getByRole('group', { name: 'Revision 1' })
  await revision.getByRole('textbox', { name: 'What changed' }).fill('First version for the partners')
  await page
    .getByLabel('Logo', { exact: true })
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await expect(page.getByRole('alert').filter({ hasText: 'This is no PNG or JPEG.' })).toBeVisible()
  await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png(1200, 300) })
  await page.getByRole('textbox', { name: 'What the logo shows' }).fill('Logo of the sample project')
  const logo = preview(page).getByRole('img', { name: 'Logo of the sample project' })
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([600, 150])
  await expect(preview(page).getByText('D4.3').first()).toBeVisible()
  await expect(preview(page).getByText('Chiara Example').first()).toBeVisible()
  await expect(preview(page).getByText('First version for the partners').first()).toBeVisible()
  await app.axe()
  const html = await exportAs(page, 'Web page')
  expect(html.text).toContain('alt="Logo of the sample project"')
  const stored = await app.call<Setup>('report/setup', { workshopId })
  expect(Buffer.from(stored!.logo, 'base64').length).toBeLessThan(180_001)
  await page.reload()
  await openGroup(page, 'Title page')
  await expect(page.getByRole('textbox', { name: 'Authors' })).toHaveValue('Chiara Example\nJonas Example')
})

test('a second workshop stands in the same report', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample('milan-turin')
  await openReport(app, workshopId)
  await openGroup(page, 'Which workshops')
  const list = page.getByRole('list', { name: 'Which workshops' })
  await expect(list.getByRole('checkbox')).toHaveCount(3)
  const title = (await list.getByRole('listitem').last().innerText()).split('\n')[0]!.trim()
  await list.getByText(title).last().click()
  await expect.poll(async () => (await app.call<Setup>('report/setup', { workshopId }))?.others).toHaveLength(1)
  const notes = await app.call<{ id: string; text: string }[]>('notes/list', {
    workshopId: (await app.call<Setup>('report/setup', { workshopId }))!.others[0],
  })
  await expect(preview(page).getByText(notes[0]!.text).first()).toBeVisible()
  await app.axe()
  await page.getByRole('button', { name: 'This one only' }).click()
  await expect.poll(async () => (await app.call<Setup>('report/setup', { workshopId }))?.others).toEqual([])
})

test('words typed while the host is away wait, and arrive when it is back', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  await openGroup(page, 'Title page')
  await page.route('**/rpc/report/saveSetup', (route) => route.abort())
  await page.getByRole('textbox', { name: 'Funding statement' }).fill('Funded by the sample programme.')
  await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible()
  await page.getByRole('button', { name: /Opens the notes on this device/ }).click()
  const waiting = page.getByRole('dialog', { name: 'Notes on this device' })
  await expect(waiting.getByText('Funded by the sample programme.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(waiting).toHaveCount(0)
  await page.unroute('**/rpc/report/saveSetup')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(preview(page)).toBeVisible()
  await openGroup(page, 'Title page')
  await expect(page.getByRole('textbox', { name: 'Funding statement' })).toHaveValue('Funded by the sample programme.')
  await expect
    .poll(async () => (await app.call<{ funding: string } | null>('report/setup', { workshopId }))?.funding)
    .toBe('Funded by the sample programme.')
})

/** A PNG of one colour (PNG specification, third edition: signature, IHDR, IDAT, IEND). */
function png(width: number, height: number): Buffer {
  const crcOf = (bytes: Buffer): number => {
    let crc = 0xffffffff
    for (const byte of bytes) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    return (crc ^ 0xffffffff) >>> 0
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crcOf(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.alloc(1 + width * 3, 90)
  row[0] = 0
  const pixels = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}
