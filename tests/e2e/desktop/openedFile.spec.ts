import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchStandin } from '../../standin/launch.ts'
import type { Standin } from '../../standin/launch.ts'
import { watchPorts } from './hostThroughPage.ts'

const preview = (page: Page) => page.getByRole('dialog', { name: 'Open a bundle' })

// The built main, preload, host and page, in Chromium: green here does not mean green in Electron.
test.describe('stand-in: a bundle that is opened from outside', () => {
  test.describe.configure({ mode: 'serial' })
  let folder = ''
  let standin: Standin | undefined

  test.beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tavolata-bundles-'))
  })
  test.afterEach(async () => {
    await standin?.stop()
  })
  test.afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  test('comes to the window that is there, one after the other, and what cannot be read is told', async () => {
    standin = await launchStandin()
    const { page } = standin
    const host = await (await watchPorts(page)).connect()
    const { id: workshopId } = await host.workshops.create({ title: 'Heat and housing', template: null, language: 'en' })
    const { download, parts } = await host.bundles.export({ workshopId, lock: { kind: 'open' } })
    expect(parts).toBe(1)
    const { base64 } = await host.bundles.part({ download, part: 0 })
    for (const name of ['One.tavolata', 'Two.tavolata']) await writeFile(path.join(folder, name), Buffer.from(base64, 'base64'))

    standin.tell('second-instance', ['tavolata', '--flag', 'One.tavolata', 'Gone.tavolata', 'Two.tavolata'], folder)
    await standin.reported('BrowserWindow.focus')
    await expect(preview(page)).toContainText('One.tavolata')
    await expect(preview(page)).toContainText('Everything in it is here already.')
    await expect(preview(page)).not.toContainText(folder)
    await preview(page).getByRole('button', { name: 'Not now' }).click()
    await expect(preview(page)).toContainText('Two.tavolata')
    expect((await standin.reported('dialog.showMessageBox')).args[0]).toMatchObject({ type: 'error', message: /Gone\.tavolata/ })
    standin.answer('dialog.showMessageBox', { response: 0 })
    await preview(page).getByRole('button', { name: 'Not now' }).click()
    await expect(preview(page)).toHaveCount(0)

    standin.tell('open-file', path.join(folder, 'One.tavolata'))
    await expect(preview(page)).toContainText('One.tavolata')
    await page.close()
    expect(await standin.exited).toBe(0)
  })

  test('comes with the start of the app, into whatever is here', async () => {
    standin = await launchStandin({ commandLine: [path.join(folder, 'Two.tavolata')] })
    const { page } = standin
    await expect(preview(page)).toContainText('not on this computer yet')
    await preview(page).getByRole('button', { name: 'Take it in' }).click()
    await expect(preview(page)).toContainText('Nothing contradicts anything')
    await preview(page).getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByRole('link', { name: 'Heat and housing' })).toBeVisible()
    await page.close()
    expect(await standin.exited).toBe(0)
  })
})
