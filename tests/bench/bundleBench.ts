import { gzipSync } from 'node:zlib'
import { atMost, inScratch, runCommand } from './measure.ts'
import type { Figure } from './measure.ts'
import { inBrowser } from './servedPage.ts'
import { stationBytes } from './stationBundle.ts'

/** Everything that a browser fetches until a rapporteur can choose a table, or write at a station, each file compressed by itself. */
export const bundleBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const { workshop } = JSON.parse((await runCommand('sample', 'torino', '--data', folder)).stdout) as { workshop: string }
    const [bytes, ofStation] = await inBrowser(folder, async ({ page, origin, open }) => {
      const files: Promise<number>[] = []
      await open()
      page.on('response', (response) => {
        if (response.request().method() === 'GET') files.push(response.body().then((body) => gzipSync(body).length))
      })
      await page.goto('about:blank')
      await page.goto(`${origin}/#/w/${workshop}/table`)
      await page.getByText('NetZeroCities').first().waitFor()
      const first = (await Promise.all(files)).reduce((sum, size) => sum + size, 0)
      return [first, await stationBytes(page, workshop)] as const
    })
    return [
      atMost('first load of the Table place, gzip', bytes / 1000, 'kB', 350),
      atMost('first load of a station, gzip', ofStation.toJoin / 1000, 'kB', 350),
      atMost('a station until it can write, gzip', ofStation.toWrite / 1000, 'kB', 500),
    ]
  })
