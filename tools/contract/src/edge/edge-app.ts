import type { App, Plant, Surroundings } from '../app.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import type { EdgeSight } from './probe.ts'

/** What stands for tacet in a run of an app. */
export type Stance =
  /** Every wrapper gives back what it was given: the app without tacet. */
  | 'absent'
  /** The same facade with the plain SDK behind it: the control. */
  | 'plain'
  /** tacet. */
  | 'tacet'

/** How an app is to be started. */
export interface HostOptions {
  readonly sdkMajor: SdkMajor
  readonly env: Readonly<Record<string, string>>
  readonly stance: Stance
  /**
   * Looks at what happens to the isolate, so that `look` answers.
   * @default false
   */
  readonly probe?: boolean
}

/** An app that runs in its runtime. */
export interface Hosted {
  readonly url: string
  /** What was printed so far, by the app and by the runtime. */
  printed(): readonly string[]
  /** What the probe saw. */
  look(): Promise<EdgeSight>
  /** Bytes of the heap that are in use once all garbage is gone. */
  heap(): Promise<number>
  /** Does what nobody requests; resolves when the handler has come to its end. */
  perform(work: ScriptedWork): Promise<void>
  close(): Promise<void>
}

/** A runtime, and how an app is started in it. */
export interface EdgeHost {
  readonly runtime: string
  /** The SDK for this runtime, in the versions that there are. */
  readonly sdks: readonly (readonly [name: string, version: string, major: SdkMajor])[]
  open(options: HostOptions): Promise<Hosted>
}

/** A tick of a clock, or messages that lie in a queue. */
export type ScriptedWork = WorkScript & (QueueWork | TickWork)

interface WorkScript {
  readonly title: string
  /** How many errors the app reports because of it. */
  readonly errors: number
  readonly plants: readonly Plant[]
}

interface TickWork {
  /** The expression that is due. */
  readonly cron: string
}

interface QueueWork {
  readonly queue: string
  readonly messages: readonly { readonly body: unknown; readonly attempts: number }[]
}

/** The world an app lives in during a test. */
export interface EdgeSurroundings extends Surroundings {
  /** Resolves when what the requests set off, such as messages, has come to its end. */
  readonly settled?: () => Promise<void>
}

/** What the suite must know of an app on the edge. */
export interface EdgeApp extends Pick<App, 'name' | 'requests' | 'tag'> {
  readonly host: EdgeHost
  /** What it does without being asked. @default [] */
  readonly work?: readonly ScriptedWork[]
  surroundings(): Promise<EdgeSurroundings>
}
