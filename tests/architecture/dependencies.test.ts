import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES, violations } from './layers.ts'
import { readModules, ROOT } from './modules.ts'

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>
const declared = new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})])
const modules = readModules(ROOT, ['src', 'electron', 'tests'])

describe('dependencies', () => {
  it('walks all of the code, not a corner of it', () => {
    const imports = modules.reduce((sum, module) => sum + module.imports.length, 0)
    console.log(`${modules.length} modules with ${imports} imports`)
    expect(modules.length).toBeGreaterThan(100)
    expect(imports).toBeGreaterThan(300)
    for (const folder of ['src/shared', 'src/charts', 'src/host', 'src/renderer', 'electron', 'tests'])
      expect(
        modules.some(({ path }) => path.startsWith(`${folder}/`)),
        folder,
      ).toBe(true)
  })

  it('point one way', () => {
    expect(violations(modules, declared)).toEqual([])
  })

  it('lead to files that exist', () => {
    const missing = modules.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, isPackage }) => !isPackage && !target.includes('*') && !target.startsWith('out/') && !existsSync(join(ROOT, target)),
        )
        .map(({ target }) => `${path} imports ${target}, which is not there`),
    )
    expect(missing).toEqual([])
  })

  it('have a rule for every folder, and no rule for a folder that is gone', () => {
    const unused = RULES.filter(({ of }) => !modules.some(({ path }) => of.test(path))).map(({ of }) => String(of))
    // Stations come with a later issue; their place is already named in the design.
    expect(unused.filter((rule) => !rule.includes('stations'))).toEqual([])
  })
})

describe('the check of dependencies', () => {
  const fakeTree = (files: Record<string, string>): string[] => {
    const root = mkdtempSync(join(tmpdir(), 'tavolata-layers-'))
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
      return violations(readModules(root, ['.']), declared)
    } finally {
      rmSync(root, { recursive: true })
    }
  }

  it.each([
    ['a static import', 'src/shared/a.ts', "import { x } from '../host/b.ts'\nconsole.log(x)"],
    ['a type import', 'src/shared/a.ts', "import type { X } from '../host/b.ts'\nexport type Y = X"],
    ['a re-export', 'src/charts/a.ts', "export { x } from '../renderer/b.ts'"],
    ['export of everything', 'src/charts/a.ts', "export * from '../host/b.ts'"],
    ['a dynamic import', 'src/renderer/a.ts', "void import('../host/b.ts')"],
    ['an import for its effect', 'src/renderer/a.ts', "import '../../electron/main/index.ts'"],
    ['a glob', 'src/renderer/a.ts', "export const all = import.meta.glob('../host/*.ts')"],
    ['Node in a rule', 'src/shared/a.ts', "import { join } from 'node:path'\nexport const x = join"],
    ['Node by its old name', 'src/shared/a.ts', "import { join } from 'path'\nexport const x = join"],
    ['React in a rule', 'src/shared/a.ts', "import { useState } from 'react'\nexport const x = useState"],
    ['Electron in the host', 'src/host/doors/a.ts', "import { app } from 'electron'\nexport const x = app"],
    ['the host in the shell', 'electron/main/a.ts', "import { x } from '../../src/host/host.ts'\nexport const y = x"],
    ['a rule in the shell', 'electron/main/a.ts', "import { x } from '../../src/shared/domain/b.ts'\nexport const y = x"],
    ['a feature in another', 'src/host/features/notes/a.ts', "import { x } from '../harvest/harvest.procedures.ts'\nexport const y = x"],
    ['a door that goes past the router', 'src/host/doors/a.ts', "import { x } from '../features/notes/searchNotes.ts'\nexport const y = x"],
    [
      'a repo that knows the transport',
      'src/host/features/notes/notes.repo.ts',
      "import { os } from '../../rpc/implementer.ts'\nexport const y = os",
    ],
    ['a database in an export', 'src/host/exports/a.ts', "import { x } from '../db/openDatabase.ts'\nexport const y = x"],
    ['a package that nobody declared', 'src/host/doors/a.ts', "import { x } from 'left-pad'\nexport const y = x"],
    ['tests in the product', 'src/host/doors/a.ts', "import { x } from '../../../tests/support/testHost.ts'\nexport const y = x"],
    ['a folder that nobody knows', 'src/misc/a.ts', "import { x } from '../shared/b.ts'\nexport const y = x"],
  ])('catches %s', (_what, path, text) => {
    expect(fakeTree({ [path]: text })).toHaveLength(1)
  })

  it('is not fooled by comments and strings', () => {
    expect(fakeTree({ 'src/shared/a.ts': "// import { x } from '../host/b.ts'\nexport const x = \"import '../host/b.ts'\"" })).toEqual([])
  })
})
