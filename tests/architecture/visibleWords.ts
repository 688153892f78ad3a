import { parseSync, Visitor } from 'vite'

type Expression = { type: string; [field: string]: unknown }

/** Keys that a file asks for: fixed ones, and patterns where a part is only known when it runs. */
export type WordsOfFile = { namespaces: string[]; keys: string[]; patterns: string[]; unknown: number; literals: string[] }

/** The name of the product is the same in every language. */
const NAMES = new Set(['Tavolata'])
const isSpoken = (text: string): boolean => /\p{L}/u.test(text) && !NAMES.has(text.trim())
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'errorMessage',
  'emptyName',
])

const leaves = (node: Expression): Expression[] => {
  if (node.type === 'ConditionalExpression')
    return [...leaves(node['consequent'] as Expression), ...leaves(node['alternate'] as Expression)]
  if (node.type === 'LogicalExpression') return [...leaves(node['left'] as Expression), ...leaves(node['right'] as Expression)]
  if (node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression') return leaves(node['expression'] as Expression)
  if (node.type === 'ArrayExpression') return (node['elements'] as Expression[]).flatMap(leaves)
  return [node]
}

const textsOf = (node: Expression): string[] =>
  leaves(node).flatMap((leaf) => {
    if (leaf.type === 'Literal' && typeof leaf['value'] === 'string') return [leaf['value']]
    if (leaf.type === 'TemplateLiteral') return (leaf['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw)
    return []
  })

/** Reads keys of `t(…)` and words that stand in the code instead of the catalogue. */
export const wordsOf = (path: string, text: string): WordsOfFile => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const words: WordsOfFile = { namespaces: [], keys: [], patterns: [], unknown: 0, literals: [] }

  const takeKey = (node: Expression): void => {
    for (const leaf of leaves(node)) {
      if (leaf.type === 'Literal' && typeof leaf['value'] === 'string') words.keys.push(leaf['value'])
      else if (leaf.type === 'TemplateLiteral')
        words.patterns.push((leaf['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw).join('\0'))
      else words.unknown += 1
    }
  }

  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : ''
      const [first] = given as unknown as Expression[]
      if (!first) return
      if (name === 'useTranslation' || name === 'getFixedT') words.namespaces.push(...(given as unknown as Expression[]).flatMap(textsOf))
      if (name === 't') takeKey(first)
    },
    JSXText: ({ value }) => {
      if (isSpoken(value)) words.literals.push(value.trim())
    },
    JSXExpressionContainer: ({ expression }) => {
      const node = expression as unknown as Expression
      if (node.type === 'Literal' && typeof node['value'] === 'string' && isSpoken(node['value'])) words.literals.push(node['value'])
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !SPOKEN.has(name.name) || !value) return
      const node = value as unknown as Expression
      const inner = node.type === 'JSXExpressionContainer' ? (node['expression'] as Expression) : node
      for (const said of textsOf(inner)) if (isSpoken(said)) words.literals.push(`${name.name}=${said}`)
    },
  }).visit(program)
  return words
}
