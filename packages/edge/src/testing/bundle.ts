import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { hostBuild, type Major, type SdkName } from './host-build.ts'

/** Each is built once for all tests of a file. */
const bundles = new Map<string, Promise<string>>()

/**
 * One of the apps beside this file as one script, as a host's own build makes it. When the SDK is
 * evaluated, it leaves `sdkLoaded` on the global object.
 *
 * @param sdk Name of the SDK's package; version 10 is installed under an alias.
 */
export function bundleApp(app: string, sdk: SdkName, major: Major): Promise<string> {
  const key = `${app} ${sdk} ${major}`
  const known = bundles.get(key) ?? bundle(app, sdk, major)
  bundles.set(key, known)
  return known
}

async function bundle(app: string, sdk: SdkName, major: Major): Promise<string> {
  const options = hostBuild(sdk, major)
  const { outputFiles } = await build({
    ...options,
    entryPoints: [fileURLToPath(new URL(`apps/${app}.ts`, import.meta.url))],
    plugins: [secondCopy, ...options.plugins],
  })
  return outputFiles[0]?.text ?? ''
}

const secondCopy: Plugin = {
  name: 'second-copy',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /second-copy\.ts$/ }, ({ path }) => ({ path, namespace: 'second-copy' }))
    onLoad({ filter: /.*/, namespace: 'second-copy' }, async () => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../cloudflare.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'esm',
        external: ['@sentry/*', 'node:*', 'cloudflare:*'],
        platform: 'neutral',
        conditions: ['workerd', 'worker', 'import'],
        logLevel: 'silent',
      })
      return { contents: outputFiles[0]?.text ?? '', resolveDir: import.meta.dirname }
    })
  },
}
