import { appendFileSync } from 'node:fs'
import { makeOfflineTransport } from '@sentry/core'

type MakeTransport = ReturnType<typeof makeOfflineTransport>

/**
 * The SDK's offline storage over a network that is down: every envelope ends up in a file. What
 * stands in that file is what a stolen disk would tell.
 */
export function offlineTransport(file: string): MakeTransport {
  const unreachable: Parameters<typeof makeOfflineTransport>[0] = () => ({
    send: () => Promise.reject(new Error('the network is down')),
    flush: () => Promise.resolve(true),
  })
  const makeTransport = makeOfflineTransport(unreachable)
  const write = (envelope: unknown): Promise<void> => {
    appendFileSync(file, JSON.stringify(envelope, bytesAsText))
    return Promise.resolve()
  }
  return (options) =>
    makeTransport({
      ...options,
      shouldStore: () => true,
      createStore: () => ({
        push: write,
        unshift: write,
        shift: () => Promise.resolve(undefined),
      }),
    })
}

function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
}
