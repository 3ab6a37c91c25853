import { openInbox, type InboxItem, type InboxRequest } from '@tacet/inbox'
import type { Receipt, Status } from '@tacet/node'
import { canary, type Canary } from '../evidence/canaries.ts'
import { startProgram, type Outcome } from './program.ts'
import type { SdkMajor } from '../sdk-majors.ts'

/** What one run of `apps/report-once.ts` said, did and sent. */
export interface ReportOnce {
  readonly started: Status
  readonly status: Status
  readonly receipts: readonly Receipt[]
  readonly result: string
  readonly outcome: Outcome
  readonly items: readonly InboxItem[]
  readonly requests: readonly InboxRequest[]
}

export interface ReportOnceOptions {
  /** `{dsn}` in a value stands for the inbox's DSN. */
  readonly env: Readonly<Record<string, string>>
  readonly sdkMajor?: SdkMajor
  readonly preload?: readonly string[]
  /** Put into the DSN as its secret part, which old DSNs have. */
  readonly dsnSecret?: string
}

/** The secret that the program puts into everything it reports. */
export const reportedSecret: Canary = canary('the reported secret', 'stripeKey')

/** Runs the program that starts, reports one error and ends, with an inbox of its own. */
export async function reportOnce(options: ReportOnceOptions): Promise<ReportOnce> {
  const inbox = await openInbox()
  try {
    const dsn = new URL(inbox.dsn)
    dsn.password = options.dsnSecret ?? ''
    const env = Object.fromEntries(
      Object.entries(options.env).map(([name, value]) => [name, value.replace('{dsn}', dsn.href)]),
    )
    const program = startProgram({
      args: [
        ...['./src/sdk-major.mjs', ...(options.preload ?? [])].flatMap((file) => [
          '--import',
          file,
        ]),
        './src/apps/report-once.ts',
      ],
      cwd: new URL('../..', import.meta.url).pathname,
      env: { SDK_MAJOR: options.sdkMajor ?? '11', ...env },
    })
    const said = (await program.ask('how was it?')) as Omit<
      ReportOnce,
      'items' | 'outcome' | 'requests'
    >
    const outcome = await program.ended
    await inbox.settle()
    return { ...said, outcome, items: [...inbox.items], requests: [...inbox.requests] }
  } finally {
    await inbox.close()
  }
}
