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
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
