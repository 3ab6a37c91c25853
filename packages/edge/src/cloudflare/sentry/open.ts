import type { ConfigOn, Env } from '@tacet/config'
import type { Sink } from '@tacet/telemetry'
import { assemble } from '../../assemble.ts'
import { ignoredErrorsIntegration } from '../../integrations/ignored-errors.ts'
import { leanEngine } from '../../lean-engine.ts'
import type { SdkClient } from '../../sdk.ts'
import type { SdkOptions, Settings } from '../../settings.ts'
import type { WorkerParts } from '../loaded.ts'
import { parseStack } from '../stack-parser.ts'
import { sdk, type WorkerClient } from './sdk.ts'

/**
 * Starts one client for the isolate; the SDK's own wrappers start one per invocation.
 *
 * @throws What the engine and the SDK throw.
 */
export async function openSentry(
  config: ConfigOn,
  env: Env,
  settings: Settings,
): Promise<{ sink: Sink; parts: WorkerParts }> {
  const { sink, run, isWithin } = await assemble(config, settings, {
    sdk,
    makeEngine: leanEngine,
    init: startClient,
    flush: flushClient,
    envs: [env],
  })
  const parts: WorkerParts = {
    run,
    isWithin,
    mute: (work) =>
      sdk.withIsolationScope(new sdk.Scope() as never, () =>
        sdk.withScope((scope) => {
          scope.setClient(undefined)
          return work()
        }),
      ),
  }
  return { sink, parts }
}

function startClient({ integrations, ...options }: SdkOptions): WorkerClient {
  sdk.setAsyncLocalStorageAsyncContextStrategy()
  const client = new sdk.CloudflareClient({
    stackParser: parseStack,
    ...options,
    // The SDK's own filter goes by another name in each major.
    integrations: [
      ignoredErrorsIntegration(options['ignoreErrors']),
      ...(integrations as object[]),
    ],
  })
  sdk.getCurrentScope().update(options['initialScope'])
  sdk.setCurrentClient(client)
  client.init()
  return client
}

/**
 * Not the client's own `flush`: that one waits until every span of the isolate has ended, also those
 * of other requests and the one it is called in.
 */
async function flushClient(client: SdkClient, ms: number): Promise<boolean> {
  // What was captured a moment ago may still be on its way through the app's event processors.
  await new Promise((resolve) => setTimeout(resolve, 0))
  client.emit('flush')
  return (await client.getTransport()?.flush(ms)) ?? true
}
