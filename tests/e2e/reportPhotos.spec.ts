import { expect, test } from '../support/fixtures.ts'
import { makeJpeg } from '../support/jpegCorpus.ts'
import { openGroup, openReport, preview } from './reportScreen.ts'

test('photos are in the report only where those on them agree', async ({ app }) => {
  test.slow()
  const { page, call } = app
  const workshopId = await app.addSample()
  const { tables } = await call<{ tables: { id: string }[] }>('workshops/plan', { workshopId })
  const add = (id: string, caption: string, consent: string, width: number) =>
    call('photos/addPart', {
      id,
      tableId: tables[0]!.id,
      round: 1,
      caption,
      consent,
      part: 0,
      parts: 1,
      base64: Buffer.from(makeJpeg({ width, height: 60 })).toString('base64'),
    })
  await add('0195d3a0-0000-7000-8000-000000000001', 'The wall with the priorities', 'nobody', 80)
  await add('0195d3a0-0000-7000-8000-000000000002', 'Faces that nobody asked', 'unclear', 90)
  await openReport(app, workshopId)
  await expect(page.getByText('1 photo is left out').first()).toBeVisible()
  const figure = preview(page).getByRole('figure').filter({ hasText: 'The wall with the priorities' })
  await figure.scrollIntoViewIfNeeded()
  const picture = figure.getByRole('img')
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(80)
  await expect(preview(page).getByText('Faces that nobody asked')).toHaveCount(0)

  await openGroup(page, 'Privacy')
  await expect(page.getByText('1 photo is in the report.')).toBeVisible()
  await page.getByText('Photos of the room', { exact: false }).click()
  await expect(page.getByText('0 photos are in the report.')).toBeVisible()
  await expect(figure).toHaveCount(0)
})
