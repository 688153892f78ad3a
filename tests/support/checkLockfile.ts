/** Part of `npm run check`: the lockfile works on every system that we build for, and nothing changes by itself. */
import { readFileSync } from 'node:fs'
import { looseVersions, missingOptionals } from './lockfile.ts'
import type { Lockfile, PackageFile } from './lockfile.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
const lockfile = read('package-lock.json') as Lockfile
const missing = missingOptionals(lockfile)
const loose = looseVersions(read('package.json') as PackageFile, lockfile)

for (const line of [...missing, ...loose]) console.error(line)
if (missing.length > 0)
  console.error(
    `The lockfile lacks ${missing.length} optional packages, so "npm ci" would fail on other systems: remove node_modules and package-lock.json, then run "npm install" again.`,
  )
if (loose.length > 0)
  console.error('Write exact versions in package.json and run "npm install", so that every machine builds the same app.')
if (missing.length > 0 || loose.length > 0) process.exitCode = 1
else console.log(`The lockfile is complete: ${Object.keys(lockfile.packages).length} packages.`)
