/** `npm run bench [-- names…]`: measures against our bars and prints a table. Exit code 1 where a bar is missed. */
import { cpus } from 'node:os'
import { bundleBench } from './bundleBench.ts'
import { harvestBench } from './harvestBench.ts'
import { importAndReportBench } from './importAndReportBench.ts'
import { longTasksBench } from './longTasks.ts'
import type { Figure } from './measure.ts'
import { noteBench } from './noteBench.ts'
import { peopleBench } from './peopleBench.ts'
import { projectsBench } from './projectsBench.ts'
import { searchBench } from './searchBench.ts'
import { seatingBench } from './seatingBench.ts'
import { startBench } from './startBench.ts'
import { stationsBench } from './stationsBench.ts'

const BENCHES: Record<string, () => Promise<Figure[]>> = {
  bundle: bundleBench,
  start: startBench,
  note: noteBench,
  search: searchBench,
  harvest: harvestBench,
  seating: seatingBench,
  list: longTasksBench,
  report: importAndReportBench,
  people: peopleBench,
  projects: projectsBench,
  stations: stationsBench,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
let missed = 0
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const { what, value, unit, bar, ok } of await bench()) {
    if (!ok) missed += 1
    console.log(`${ok ? 'ok    ' : 'MISSED'}  ${what.padEnd(62)} ${`${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.padStart(10)}   ${bar}`)
  }
}
process.exitCode = missed > 0 ? 1 : 0
