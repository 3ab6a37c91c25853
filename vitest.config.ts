import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// Every package runs its tests with this one file (`vitest run --config ../../vitest.config.ts --root .`)
// and leaves a JSON report under its own name, which the closing line of `npm test` is summed from.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', '*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: `${import.meta.dirname}/.reports/${manifest.name}.json` },
    // Many tests start processes of their own, and nx runs several packages at a time: more workers
    // than this only make them wait for each other. The limits are there to end what hangs.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
