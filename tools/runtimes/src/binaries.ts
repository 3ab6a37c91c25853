import { createRequire } from 'node:module'

const { platform, arch } = process
const windows = platform === 'win32'

/**
 * Paths of the runtimes that come from npm. Their own launchers are put together by install scripts,
 * which do not run here, so the packages that hold the programs for this platform are named.
 */
const packages = {
  bun: `@oven/bun-${windows ? 'windows' : platform}-${arch === 'arm64' ? 'aarch64' : arch}/bin/bun`,
  deno: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}/deno`,
  workerd: `@cloudflare/workerd-${windows ? 'windows' : platform}-${arch === 'x64' ? '64' : arch}/bin/workerd`,
} as const

/**
 * The program of a runtime.
 *
 * @throws Error in one line when it is not installed, which is how a machine without it should hear of it
 */
export function binaryOf(runtime: keyof typeof packages): string {
  const file = `${packages[runtime]}${windows ? '.exe' : ''}`
  try {
    // It is a dependency of the launcher, which need not be hoisted to where we look.
    const launcher = createRequire(import.meta.url).resolve(`${runtime}/package.json`)
    return createRequire(launcher).resolve(file)
  } catch {
    throw new Error(
      `tacet: ${runtime} is not installed for ${platform}-${arch}; run npm install without --omit=optional`,
    )
  }
}
