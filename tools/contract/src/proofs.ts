import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** A call of `verifies` that a test run reaches. */
export interface Proof {
  readonly id: string
  readonly file: string
  readonly sentence: string
}

const testFiles = ['apps/*/*.test.ts', 'packages/*/src/**/*.test.ts', 'tools/*/src/**/*.test.ts']
const citation = /^\s*verifies\(\s*'([A-Z]\d+)',\s*(['"`])(.+?)\2,/gm
const importOf = /from '([^']+)'/g

/**
 * The proofs of a workspace: what its test files cite, and what the modules cite that those files
 * import by a relative path or from the contract. Code that no test file reaches proves nothing.
 */
export function findProofs(root: string): readonly Proof[] {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file) || !existsSync(file)) return
    reached.add(file)
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(importOf)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier))
      const [, room] = /^@tacet\/contract\/(browser|edge|node)$/.exec(specifier) ?? []
      if (room !== undefined) visit(join(root, `tools/contract/src/${room}/contract.ts`))
    }
  }
  for (const file of globSync(testFiles, { cwd: root, exclude: ['**/node_modules'] })) {
    visit(join(root, file))
  }
  return [...reached].toSorted().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(citation)].map(([, id = '', , sentence = '']) => ({
      id,
      file: relative(root, file),
      sentence,
    })),
  )
}
