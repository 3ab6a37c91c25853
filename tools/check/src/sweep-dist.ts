import { existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Removes what the compiler once wrote for a source file that is gone or not built any more; the
 * compiler itself leaves it, and it would be published. A fresh clone has nothing to sweep.
 *
 * @returns the removed files, relative to `top`
 */
export function sweepDist(top: string): string[] {
  const orphans = globSync('packages/*/dist/**/*.{js,js.map,d.ts,d.ts.map}', { cwd: top })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => {
      const stem = file.replace('/dist/', '/src/').replace(/(?:\.d)?\.[jt]s(?:\.map)?$/, '')
      const built = !/\/testing\/|\.test$/.test(stem)
      return !built || !['.ts', '.tsx'].some((ending) => existsSync(join(top, stem + ending)))
    })
  for (const file of orphans) rmSync(join(top, file))
  return orphans.toSorted()
}
