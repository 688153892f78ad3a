import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

const callFrom = async <Output>(page: Page, procedure: string, input: unknown): Promise<Output> => {
  const text = await page.evaluate(
    async ([path, json]) => {
      const headers = { 'x-tavolata': '1', 'content-type': 'application/json' }
      const answer = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
      return answer.text()
    },
    [procedure, input] as const,
  )
  return (JSON.parse(text) as { json: Output }).json
}

/** Bytes, each file compressed by itself: until a device can join, and until it can write its first note with all that comes by itself. */
export type StationBytes = { toJoin: number; toWrite: number }

/** What a device of the local network fetches for an empty table. */
export const stationBytes = async (facilitator: Page, workshopId: string): Promise<StationBytes> => {
  const fields = { title: 'Rotating tables', method: 'rotating-tables', rounds: 3 }
  const { id: sessionId } = await callFrom<{ id: string }>(facilitator, 'agenda/addSession', { workshopId, fields })
  await callFrom(facilitator, 'agenda/addTables', { sessionId, titles: ['Empty'] })
  await callFrom(facilitator, 'stations/open', { workshopId, address: '127.0.0.1', port: 0 })
  await callFrom(facilitator, 'stations/setDoors', { workshopId, open: true })
  const ways = await callFrom<{ kind: string; url: string }[]>(facilitator, 'stations/invitations', { workshopId, sessionId })
  const context = await facilitator.context().browser()!.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const files: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'GET') files.push(response.body().then((body) => gzipSync(body).length))
  })
  const sum = async (): Promise<number> => (await Promise.all(files)).reduce((all, size) => all + size, 0)
  await page.goto(ways.find((way) => way.kind === 'table')!.url)
  await page.getByRole('button', { name: 'Join', exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  const toJoin = await sum()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByRole('list', { name: 'Your three symbols' }).waitFor()
  const { stations } = await callFrom<{ stations: { id: string }[] }>(facilitator, 'stations/state', { workshopId })
  await callFrom(facilitator, 'stations/approve', { id: stations[0]!.id })
  await page.getByRole('textbox', { name: 'New note' }).waitFor()
  await page.waitForLoadState('networkidle')
  const toWrite = await sum()
  await context.close()
  await callFrom(facilitator, 'stations/close', { workshopId })
  return { toJoin, toWrite }
}
