import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** One file per entry and its shared chunks: a host that is bundled starts three times as fast as one that is not. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', '@resvg/resvg-js'], target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: here('../../out/host'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        start: here('doors/start.ts'),
        tavolata: here('doors/commandLine/tavolata.ts'),
        utilityEntry: here('doors/utilityEntry.ts'),
        // A thread needs a file of its own.
        duplicatesThread: here('features/duplicates/duplicatesThread.ts'),
        followUpsThread: here('features/followUps/followUpsThread.ts'),
        peopleFileThread: here('features/participants/peopleFileThread.ts'),
        reportModelWorker: here('features/report/reportModelWorker.ts'),
        renderWorker: here('exports/renderWorker.ts'),
        solverWorker: here('solver/solverWorker.ts'),
        themesThread: here('features/themes/themesThread.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
