import { describe, expect, it } from 'vitest'
import { parseSync, Visitor } from 'vite'
import { readModules, ROOT } from './modules.ts'

/** What lint rules cannot say: found in the syntax tree, so that neither comments nor strings count. */
const forbiddenIn = (path: string, text: string): string[] => {
  const { program } = parseSync(path, text)
  const found: string[] = []
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const [first] = given
      const isAsync = (first?.type === 'ArrowFunctionExpression' || first?.type === 'FunctionExpression') && first.async
      if (callee.property.name === 'transaction' && isAsync) found.push(`${path}: a transaction that waits lets others in between`)
      if (callee.property.name === 'unsafeMode') found.push(`${path}: unsafeMode lets SQLite lose data`)
    },
  }).visit(program)
  return found
}

describe('forbidden code', () => {
  it('is nowhere', () => {
    const modules = readModules(ROOT, ['src', 'electron', 'tests'])
    expect(modules.length).toBeGreaterThan(100)
    expect(modules.flatMap(({ path, text }) => forbiddenIn(path, text))).toEqual([])
  })

  it('is found where it is', () => {
    expect(forbiddenIn('a.ts', 'db.transaction(async () => { await work() }).immediate()')).toHaveLength(1)
    expect(forbiddenIn('a.ts', 'db.transaction(async function () {})')).toHaveLength(1)
    expect(forbiddenIn('a.ts', 'db.unsafeMode(true)')).toHaveLength(1)
    expect(forbiddenIn('a.ts', 'db.transaction(() => work()).immediate()')).toEqual([])
    expect(forbiddenIn('a.ts', '// db.unsafeMode()')).toEqual([])
  })
})
