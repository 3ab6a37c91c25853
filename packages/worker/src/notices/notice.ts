/** `user`: someone whose own job it was; `admin`: someone who looks after the system. */
export type Audience = 'admin' | 'user'

/** `stalled`: its worker was lost over it, so that nobody knows how far it came. */
export type NoticeKind = 'completed' | 'failed' | 'recovered' | 'stalled'

/** What a notice may tell of a job: clean texts, `unknown` where the queue told nothing. */
export interface Details {
  readonly component: string
  readonly name: string
  readonly id: string
  readonly queue: string
  readonly attempt: number | 'unknown'
  readonly attempts: number | 'unknown'
  /** The id of the event, if there is one; the same for the user and for the admins. */
  readonly reference: string
  readonly traceId?: string
  /** Only ever for admins. */
  readonly error?: { readonly type: string; readonly message: string }
  /** Of a recovery: how many failures it ends. */
  readonly failures?: number
}

/** What one person is told: one job's outcome, or the digest of many that failed of one cause. */
export interface Notice {
  readonly id: string
  /** The id of whom it is for. */
  readonly person: string
  readonly audience: Audience
  readonly kind: NoticeKind
  /** For a user a plain sentence with the reference; for an admin what is known technically. */
  readonly text: string
  /** Of the first job that it tells of. */
  readonly reference: string
  readonly traceId?: string
  readonly job: Omit<Details, 'error' | 'reference' | 'traceId'>
  /** How many jobs it tells of. */
  readonly count: number
  /** Milliseconds of the epoch: when the first and the last of them ended. */
  readonly firstAt: number
  readonly lastAt: number
  /** Absent while unread. What comes to a notice that was read makes it unread again. */
  readonly readAt?: number
}

/** Which notices of a person are listed. */
export interface ListOptions {
  /** @default false */
  readonly unread?: boolean
  /** How many at most, the newest first. @default 100 */
  readonly limit?: number
  /** The id of a notice: lists the single jobs that it tells of. */
  readonly within?: string
}
