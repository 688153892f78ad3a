import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchStandin } from '../../standin/launch.ts'
import type { Standin } from '../../standin/launch.ts'
import { watchPorts } from './hostThroughPage.ts'
import type { PageToHost } from './hostThroughPage.ts'

// The built main, preload, host and page, in Chromium: green here does not mean green in Electron.
test.describe('stand-in: the second window', () => {
  test.describe.configure({ mode: 'serial' })
  let standin: Standin
  let facilitator: Awaited<ReturnType<PageToHost['connect']>>
  let stage: Page
  let workshopId = ''

  const stagePage = (): Page | undefined =>
    standin.page
      .context()
      .browser()
      ?.contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes('#/stage/'))

  test.beforeAll(async () => {
    standin = await launchStandin()
    facilitator = await (await watchPorts(standin.page)).connect()
    workshopId = (await facilitator.workshops.create({ title: 'Heat and housing', template: null, language: 'en' })).id
    await facilitator.agenda.addSession({ workshopId, fields: { title: 'Welcome', start: '09:15' } })
  })
  test.afterAll(async () => {
    await standin?.stop()
  })

  test('opens on the other display, as locked as the first, and shows the stage', async () => {
    await standin.page.evaluate((id) => window.tavolata?.openStage(id), workshopId)
    const opened = await standin.reported('BrowserWindow', 1)
    expect(opened.args[0]).toEqual((await standin.reported('BrowserWindow')).args[0])
    expect((await standin.reported('BrowserWindow.setFullScreen')).args).toEqual([true, { x: 1440, y: 0, width: 1920, height: 1080 }])
    await expect.poll(() => stagePage() !== undefined).toBe(true)
    stage = stagePage() as Page
    await expect(stage.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()
    await expect(stage.getByText('09:15')).toBeVisible()
    await expect(stage.getByRole('navigation')).toHaveCount(0)
    await expect(stage.getByRole('button')).toHaveCount(0)
  })

  test('follows what the facilitator does', async () => {
    await facilitator.stage.update({ workshopId, fields: { scene: 'harvest' } })
    await expect(stage.getByText('No notes yet.')).toBeVisible()
  })

  test('has a port of the projector: its page can do nothing else, wherever it goes', async () => {
    const projector = await (await watchPorts(stage)).connect()
    expect(await projector.system.info()).toMatchObject({ role: 'projector' })
    await expect(projector.workshops.plan({ workshopId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(projector.stage.live({ workshopId: 'other' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const answers = await stage.evaluate(async () => [
      await window.tavolata?.openExternal('https://example.org/'),
      await window.tavolata?.saveFile('a.txt', new Uint8Array([1])),
    ])
    expect(answers).toEqual([false, { saved: false }])
    expect(standin.reports.filter(({ what }) => what.startsWith('dialog.') || what === 'shell.openExternal')).toEqual([])
  })

  test('is there once, and goes with the facilitator’s window', async () => {
    const before = standin.reports.filter(({ what }) => what === 'BrowserWindow').length
    await standin.page.evaluate((id) => window.tavolata?.openStage(id), workshopId)
    expect(standin.reports.filter(({ what }) => what === 'BrowserWindow')).toHaveLength(before)
    await standin.page.close()
    expect(await standin.exited).toBe(0)
  })
})
