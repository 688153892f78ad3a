import { isBuiltin } from 'node:module'
import type { Import, Module } from './modules.ts'

/** What a module may take from our own code: the first rule whose `of` fits decides. */
type Rule = { of: RegExp; own: readonly RegExp[]; packages?: readonly RegExp[]; node?: boolean; electron?: boolean }

const SHARED = /^src\/shared\//
const CHARTS = /^src\/charts\//
const CONFIG = /\.config\.ts$/

const hostPart = (folder: string, ...others: readonly RegExp[]): Rule => ({
  of: new RegExp(`^src/host/${folder}/`),
  own: [SHARED, new RegExp(`^src/host/${folder}/`), /^src\/host\/fault\.ts$/, ...others],
  node: true,
})

/**
 * The dependency directions, one line per part. Everything points down: nothing below a line may know what is above it.
 * Exceptions stand here with their reason, or they are violations.
 */
export const RULES: readonly Rule[] = [
  { of: CONFIG, own: [/./], node: true },
  {
    of: SHARED,
    own: [SHARED],
    packages: [
      /^zod$/,
      /^@orpc\/contract$/,
      /^temporal-polyfill$/,
      /^uuid$/,
      /^@orama\/(stemmers|stopwords)(\/|$)/,
      /^@noble\/(ciphers|curves|hashes)(\/|$)/,
    ],
  },
  { of: CHARTS, own: [SHARED, CHARTS], packages: [/^react(\/|$)/, /^d3-/, /^uqr$/] },

  hostPart('db', /^src\/host\/log\.ts$/),
  hostPart('changes', /^src\/host\/db\//),
  hostPart('events', /^src\/host\/db\//),
  hostPart('exports', CHARTS, /^src\/host\/(runThread|threadEntry)\.ts$/),
  // Long calculations in a thread of their own: no data file, no transport.
  hostPart('solver', /^src\/host\/(log|runThread|threadEntry)\.ts$/),
  hostPart('spreadsheets', /^src\/host\/(log|runThread|threadEntry)\.ts$/),
  // A repo file is SQL and nothing else: no rules, no writing, no transport.
  { of: /^src\/host\/features\/\w+\/\w+\.repo\.ts$/, own: [SHARED, /^src\/host\/(db\/|fault\.ts|features\/records\.ts)/], node: true },
  {
    of: /^src\/host\/features\//,
    own: [
      SHARED,
      /^src\/host\/(db|changes|events|exports|features|solver|spreadsheets)\//,
      /^src\/host\/(catalogue|fault|log|host|stationsDoor|runThread|threadEntry)\.ts$/,
      /^src\/host\/rpc\/implementer\.ts$/,
    ],
    node: true,
  },
  { of: /^src\/host\/rpc\/implementer\.ts$/, own: [SHARED, /^src\/host\/(fault|host)\.ts$/], node: true },
  { of: /^src\/host\/rpc\//, own: [SHARED, /^src\/host\/(rpc|features)\//], node: true },
  // Checking and restoring must work where the live file does not open, so this one door goes past the router.
  {
    of: /^src\/host\/doors\/commandLine\/safetyCommands\.ts$/,
    own: [SHARED, /^src\/host\/(doors|rpc|db|features\/safety)\//, /^src\/host\/\w+\.ts$/],
    node: true,
  },
  {
    of: /^src\/host\/doors\//,
    own: [SHARED, /^src\/host\/(doors|rpc|stations|solver)\//, /^src\/host\/(catalogue|host|fault|log|stationsDoor)\.ts$/],
    node: true,
  },
  // The door lets devices in before any call, so it reads who they are; the SQL for that is the feature's.
  {
    of: /^src\/host\/stations\//,
    own: [
      SHARED,
      /^src\/host\/(stations|rpc|doors)\//,
      /^src\/host\/features\/stations\/stations\.repo\.ts$/,
      /^src\/host\/(host|fault|log|stationsDoor)\.ts$/,
    ],
    node: true,
  },
  // host.ts puts the parts together; backups belong to the host's life and not to one call.
  {
    of: /^src\/host\/host\.ts$/,
    own: [SHARED, /^src\/host\/(db|changes|events)\//, /^src\/host\/features\/safety\/backups\.ts$/, /^src\/host\/\w+\.ts$/],
    node: true,
  },
  { of: /^src\/host\/\w+\.ts$/, own: [SHARED, /^src\/host\/\w+\.ts$/], node: true },

  { of: /^src\/renderer\//, own: [SHARED, CHARTS, /^src\/renderer\//, /^resources\/(locales|fonts|icons)\//] },
  // The window reads two of its sentences straight from the catalogue, because it must speak where no host runs.
  {
    of: /^electron\//,
    own: [/^electron\//, /^src\/shared\/contract\//, /^resources\/locales\//],
    node: true,
    electron: true,
    packages: [/^electron$/, /^zod$/],
  },
  // The stand-in plays Electron, so it is the one place outside that may name it.
  { of: /^tests\/(standin|e2e\/desktop|unit\/electron)\//, own: [/./], node: true, electron: true },
  { of: /^tests\//, own: [/^(src|tests|electron|resources)\//, /^package\.json$/], node: true },
]

const packageName = (address: string): string =>
  address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/')

const otherFeature = (from: string, to: string): boolean => {
  const [, own] = /^src\/host\/features\/(\w+)\//.exec(from) ?? []
  const [, other, file] = /^src\/host\/features\/(\w+)\/(.+)$/.exec(to) ?? []
  return own !== undefined && other !== undefined && own !== other && !file!.endsWith('.repo.ts')
}

const complaint = (from: string, { target, isPackage, isType }: Import, declared: ReadonlySet<string>): string | null => {
  const rule = RULES.find(({ of }) => of.test(from))
  if (!rule) return 'belongs to no layer that we know'
  if (!isPackage) {
    if (!rule.own.some((allowed) => allowed.test(target))) return `may not import ${target}`
    return otherFeature(from, target) ? `may not reach into another feature: ${target}` : null
  }
  if (isBuiltin(target)) return rule.node ? null : `may not use Node: ${target}`
  const name = packageName(target)
  if (name === 'electron') return rule.electron ? null : 'only electron/ imports electron'
  if (!declared.has(name)) return `imports ${name}, which package.json does not name`
  if (rule.packages && !rule.packages.some((allowed) => allowed.test(target)) && !(isType && declared.has(name)))
    return `may not use the package ${target}`
  return null
}

/** Sentences about every import that goes the wrong way; an empty list is what we want. */
export const violations = (modules: readonly Module[], declared: ReadonlySet<string>): string[] =>
  modules.flatMap((module) =>
    module.imports.flatMap((found) => {
      const wrong = complaint(module.path, found, declared)
      return wrong ? [`${module.path} ${wrong}`] : []
    }),
  )
