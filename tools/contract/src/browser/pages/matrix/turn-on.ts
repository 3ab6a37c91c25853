import * as Sentry from '@sentry/browser'
import { guard, start, status, type Receipt, type Settings } from '@tacet/browser'
import { optIns } from '../../../matrix/admitted.ts'
import type { Sdk } from '../../../matrix/plant.ts'
import { everything } from './everything.ts'

export { Sentry }

/** The part of the SDK that is the same everywhere, as far as the matrix calls it. */
export const sdk: Sdk = Sentry as unknown as Sdk

const receipts: Receipt[] = []

/** Turns telemetry on as the plan says. */
export async function turnOn(): Promise<void> {
  const { dsn, mode, optIns: everyType, policy } = plan
  const env = { TACET_BACKEND: 'sentry' }
  const settings: Settings = {
    allow: everyType ? optIns : [],
    policy: { mode: policy },
    onReceipt: (receipt) => receipts.push(receipt),
  }
  if (mode === 'plain') Sentry.init(everything(Sentry, plan))
  if (mode === 'guard') Sentry.init(guard(everything(Sentry, plan), settings, env))
  if (mode === 'start') {
    await start(
      { ...env, PUBLIC_SENTRY_DSN: dsn, SENTRY_TRACES_SAMPLE_RATE: '1' },
      {
        ...settings,
        breadcrumbs: () => import('@tacet/browser/breadcrumbs'),
        logs: () => import('@tacet/browser/logs'),
        tracing: () => import('@tacet/browser/tracing'),
        feedback: { load: () => import('@tacet/browser/feedback'), options: { autoInject: false } },
        ...(everyType && {
          sessions: () => import('@tacet/browser/sessions'),
          replay: { load: () => import('@tacet/browser/replay'), sessionSampleRate: 1 },
        }),
      },
    )
  }
}

/** What tacet itself said. */
export function told(): unknown {
  return { receipts, status: status() }
}

/** Waits until what the SDK holds back has been handed to the transport. */
export async function flush(): Promise<void> {
  await Sentry.flush(10_000)
}
