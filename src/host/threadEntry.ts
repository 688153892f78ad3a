import { fileURLToPath } from 'node:url'

/**
 * Address of a worker thread's first module: the TypeScript file beside its starter where we run from source, the built entry of the
 * same name beside the other entries where we run from `out/host`.
 */
export const threadEntry = (importMetaUrl: string, name: string): URL => {
  const isSource = importMetaUrl.endsWith('.ts')
  if (isSource) return new URL(`./${name}.ts`, importMetaUrl)
  const folder = /\/chunks\/[^/]+$/.test(fileURLToPath(importMetaUrl).replaceAll('\\', '/')) ? '../' : './'
  return new URL(`${folder}${name}.js`, importMetaUrl)
}
