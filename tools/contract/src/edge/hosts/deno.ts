import type { Program } from '../../node/program.ts'
import type { EdgeHost, Hosted, HostOptions } from '../edge-app.ts'
import type { EdgeSight } from '../probe.ts'
import { startDeno } from './start-deno.ts'

/** An app that serves requests in Deno, and prints where. */
export interface DenoPlan {
  /** The file that Deno runs. */
  readonly main: string
  /** The line that says the app takes requests; its first group is the base URL. */
  readonly ready: RegExp
  /** What the app's README says it may do. */
  readonly permissions: readonly string[]
}

/** Runs an app in Deno. There is an SDK for it in one major only. */
export function inDeno({ main, ready, permissions }: DenoPlan): EdgeHost {
  return {
    runtime: 'Deno',
    sdks: [['@sentry/deno', '10.75.2', '10']],
    async open({ env, stance, probe = false }: HostOptions): Promise<Hosted> {
      const program = startDeno({ main, permissions, env, stance, probe })
      const [, url = ''] = await program.line(ready)
      const look = createAsk(program)
      return {
        url,
        printed: () => program.printed().split('\n'),
        look,
        heap: async () => (await look()).heap,
        perform: ({ title }) => Promise.reject(new Error(`a Deno service has no "${title}"`)),
        async close() {
          await program.stop()
        },
      }
    },
  }
}

type Look = EdgeSight & { readonly heap: number }

/** Asks a probed app to look; it numbers its answers. */
function createAsk(program: Program): () => Promise<Look> {
  let asked = 0
  return async () => {
    asked += 1
    const answer = program.line(new RegExp(`look ${asked}: (.*)\\n`))
    program.signal('SIGUSR2')
    const [, text = ''] = await answer
    return JSON.parse(text) as Look
  }
}
