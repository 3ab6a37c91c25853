import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'

// Every package runs its tests with this one file (`vitest run --config ../../vitest.config.ts --root .`)
// and leaves a JSON report, which the closing line of `npm test` is summed from.
const workspaceRoot = import.meta.dirname
const project = process.env['npm_package_name'] ?? basename(process.cwd())

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', '*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: `${workspaceRoot}/.reports/${project.replace('@tacet/', '')}.json` },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
