import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** React Aria ships its own words in thirty languages; ours are English and Italian. */
const withoutUnusedLanguages = {
  name: 'tavolata-without-unused-languages',
  load: (id: string): string | null =>
    /react-(aria|stately|aria-components)\/dist\/.*intl\/.*\/(?!en-US|it-IT)[a-z]{2}-[A-Z]{2}\.mjs$/.test(id) ? 'export default {}' : null,
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: 'electron/main/index.ts', output: { format: 'es', entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron: it must be one CommonJS file.
      externalizeDeps: false,
      rollupOptions: { input: 'electron/preload/index.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative addresses let the same files serve app://workshop and any HTTP door.
    base: './',
    plugins: [react(), withoutUnusedLanguages],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      manifest: true,
      minify: true,
      // Stations bring their own browsers: not the window's Chromium, but what people use is the floor.
      target: 'baseline-widely-available',
      // The policy lets pictures be data: addresses, but not fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: 'src/renderer/index.html', station: 'src/renderer/station.html' } },
    },
  },
})
