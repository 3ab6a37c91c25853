import type { ConfigSettings, Env } from '@tacet/config'
import type { GateSettings } from '@tacet/gate'
import type { Policy } from '@tacet/scrub'

/** Who sent a request, as far as the server can tell. */
export interface Caller {
  /** The address of the other end of the socket, where the runtime shows it: on Node and Bun's `node:http`. */
  readonly address: string | undefined
  /** One header of the request. Anybody can write `X-Forwarded-For`: believe only your own proxy's. */
  readonly header: (name: string) => string | undefined
  /** What the runtime passed besides the request: Deno's info, Bun's server, a Worker's `env`. */
  readonly context: unknown
}

/** What an app may decide about its tunnel. Where envelopes go is the operator's, in the environment. */
export interface TunnelSettings
  extends
    Pick<ConfigSettings, 'dsn' | 'dsnVariable' | 'ignoreDoNotTrack' | 'readFile'>,
    Pick<GateSettings, 'allow' | 'binary' | 'counters' | 'onReceipt'> {
  /**
   * The operator's variables. The DSN is `PUBLIC_SENTRY_DSN`, never `SENTRY_DSN`.
   * @default process.env, where there is one
   */
  readonly env?: Env
  /** What may leave; as in `start`. `TACET_POLICY=strict` wins. @default the `standard` policy */
  readonly policy?: Policy
  /**
   * Origins of pages that may post, for example `['https://shop.example']`. When given, no other.
   * @default the origin the tunnel itself is served on
   */
  readonly origins?: readonly string[]
  /**
   * Names the client that a request is counted for; `undefined` counts it for nobody in particular.
   * @default Express's `ip`, else the socket's address; nobody where that is one of a private network,
   *   since there it is a proxy's: behind one, have it name the client
   */
  readonly client?: (caller: Caller) => string | undefined
  /** Bytes of one envelope, as sent and as inflated. @default 1_310_720, Sentry's 1 MiB per item and some room */
  readonly maxBytes?: number
  /**
   * Units per minute and client. A request is one unit, and one more for each 16 KiB it has and for
   * each 5 ms that looking at it took.
   * @default 120
   */
  readonly unitsPerClient?: number
  /** Units per minute of all clients together. @default 3_000 */
  readonly units?: number
  /** Requests that are looked at or under way at the same time, a quarter of them for one client. @default 32 */
  readonly concurrency?: number
  /** Milliseconds for a body to arrive, and again for the backend to answer. @default 10_000 */
  readonly timeout?: number
  /** How the backend is reached. @default the runtime's `fetch` */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  /** Takes one line for a person, once per cause. @default console.warn */
  readonly warn?: (line: string) => void
  /** Milliseconds, for the minute's count and the backend's pauses. @default Date.now */
  readonly now?: () => number
}

/** The numbers among the settings, each with its default where no number was given. */
export interface Bounds {
  readonly maxBytes: number
  readonly unitsPerClient: number
  readonly units: number
  readonly concurrency: number
  readonly timeout: number
}

/** A setting that is not a positive number counts as not given: no bound is ever lifted by mistake. */
export function boundsOf(settings: TunnelSettings): Bounds {
  return {
    maxBytes: positive(settings.maxBytes, 1_310_720),
    unitsPerClient: positive(settings.unitsPerClient, 120),
    units: positive(settings.units, 3_000),
    concurrency: positive(settings.concurrency, 32),
    timeout: Math.min(positive(settings.timeout, 10_000), longestTimer),
  }
}

/** Beyond this, timers fire at once: https://html.spec.whatwg.org/#timers */
const longestTimer = 2 ** 31 - 1

function positive(given: number | undefined, otherwise: number): number {
  return typeof given === 'number' && Number.isFinite(given) && given > 0 ? given : otherwise
}
