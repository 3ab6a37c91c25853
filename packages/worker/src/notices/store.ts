import type { Fact } from './fact.ts'
import type { Audience, Details, ListOptions, NoticeKind } from './notice.ts'

/** One job's outcome for one person, about to be stored. */
export interface NewEntry {
  readonly id: string
  readonly person: string
  readonly audience: Audience
  readonly kind: NoticeKind
  /** Unique for each person: the first one stays. */
  readonly key: string
  readonly subject: string
  /** No row of its own where it joins a digest: a count is all there is to keep. */
  readonly isNameless: boolean
  /** Entries of one person and group are told as one, with a count. */
  readonly group: string
  readonly details: Details
  readonly at: number
  /** Through which channels its digest goes out. */
  readonly channels: readonly string[]
}

/** What else `add` has to know, in milliseconds of the epoch, or of duration. */
export interface AddLimits {
  readonly now: number
  /** How many new notices a person gets in an hour; what comes then is told as one, by its kind. */
  readonly hourlyCap: number
  /** How long a digest goes on. */
  readonly digestWindow: number
  /** How long after it was told a digest that grew is told again. */
  readonly digestEvery: number
}

/** What a person reads: an entry with all that were grouped with it. */
export interface Digest {
  readonly id: string
  readonly person: string
  readonly audience: Audience
  readonly kind: NoticeKind
  /** More than an hour's notices, of several causes. */
  readonly isOverflow: boolean
  readonly details: Details
  readonly count: number
  readonly firstAt: number
  readonly lastAt: number
  readonly readAt?: number
}

/** A digest that is due on a channel. It is nobody else's until the lease ends. */
export interface Delivery {
  readonly digest: Digest
  readonly channel: string
  /** How often it failed since it was last told. */
  readonly tries: number
}

/** An outcome whose recipients could not be found yet. */
export interface Kept {
  readonly fact: Fact
  readonly tries: number
}

/** What someone's failures have in common that work again. */
export interface Recovery {
  readonly person: string
  readonly subject: string
  /** The first failure's; `reference` and `traceId` are the last one's. */
  readonly details: Details
  /** Equal for the same failures, whoever asks. */
  readonly key: string
  readonly count: number
}

/**
 * Where notices are. Every store passes one contract (`testing/store-contract.ts`). Any method may
 * reject; then it is called again later with the same arguments, which must do no harm.
 */
export interface NoticeStore {
  /** Makes ready what it needs. Safe to call twice, and by two processes at once. */
  open(): Promise<void>
  /** `known`: this person has this key already, and nothing changed. */
  add(entry: NewEntry, limits: AddLimits): Promise<'added' | 'grouped' | 'known'>
  list(person: string, options: ListOptions): Promise<readonly Digest[]>
  countUnread(person: string): Promise<number>
  /** @param ids Of this person's digests; all of them when absent. */
  markRead(person: string, ids: readonly string[] | undefined, now: number): Promise<void>

  keep(fact: Fact, now: number): Promise<void>
  /** What is due and nobody else's until `now + lease`. */
  takeKept(now: number, lease: number, limit: number): Promise<readonly Kept[]>
  putBack(key: string, tries: number, dueAt: number): Promise<void>
  forget(key: string): Promise<void>

  /** Subjects with failures that admins were told of and that were not recovered yet. */
  failingSubjects(): Promise<readonly string[]>
  /** A job of this subject completed: its failures before that are candidates for recovery. */
  worked(subject: string, at: number): Promise<void>
  /** Failures that were followed by a success and by no further failure until `quietSince`. */
  recoveries(quietSince: number): Promise<readonly Recovery[]>
  /** Ends those failures: what fails from now on is a new notice. */
  recovered(person: string, subject: string): Promise<void>

  /** Digests that are due on a channel, claimed until `now + lease`. */
  due(channel: string, now: number, lease: number, limit: number): Promise<readonly Delivery[]>
  /** It is out, with this count. What came meanwhile is due at `againAt`. */
  told(id: string, channel: string, count: number, now: number, againAt: number): Promise<void>
  /** It is not out. @param dueAt when to try again; never when absent */
  untold(id: string, channel: string, tries: number, dueAt: number | undefined): Promise<void>

  /** Removes what nothing came to since `before`. */
  expire(before: number): Promise<void>
}
