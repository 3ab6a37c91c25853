import type { launchChromium } from '@tacet/inbox/chromium'
import type { Plant } from '../app.ts'
import type { SdkMajor } from '../sdk-majors.ts'

export type Browser = Awaited<ReturnType<typeof launchChromium>>
export type Page = Awaited<ReturnType<Browser['newPage']>>

/** One thing a visitor does. With or without telemetry, what they see must be the same. */
export interface Step {
  readonly title: string
  /** Does it, and waits until its effect can be seen. */
  act(page: Page): Promise<unknown>
  /** How many errors the page reports because of it. */
  readonly errors: number
  readonly plants: readonly Plant[]
}

/** How an app is to be served. */
export interface World {
  readonly sdkMajor: SdkMajor
  /** What the operator sets, `PUBLIC_SENTRY_DSN` among it; without a DSN the page is off. */
  readonly env: Readonly<Record<string, string>>
  /**
   * `absent`: the same page in which `start` of `@tacet/browser` does nothing at all, for example by
   * an alias to `@tacet/contract/browser/absent`. It is what off is measured by.
   */
  readonly tacet: 'absent' | 'present'
}

/** A served app. */
export interface ServedApp {
  /** Where its first page is. */
  readonly url: string
  close(): Promise<void> | void
}

/** What the suite must know of an app with a page; everything else is the app's own business. */
export interface PageApp {
  readonly name: string
  /** Serves the app as its readers are told to, and waits until it takes requests. */
  serve(world: World): Promise<ServedApp>
  /** Resolves when the page can be used. */
  ready(page: Page): Promise<unknown>
  /** In order; each begins where the one before has ended. */
  readonly steps: readonly Step[]
  /** A tag that the page sets and that each of its errors must carry. */
  readonly tag: readonly [key: string, value: string]
  /**
   * Its framework asks for timers, frames and idle moments as timing has it, as Next does to fetch
   * ahead: that the page is as without tacet is then judged by their kinds and not by their number.
   * @default false
   */
  readonly restless?: boolean
}
