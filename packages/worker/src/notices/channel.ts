import type { Notice } from './notice.ts'
import type { Person } from './people.ts'

/** A notice on its way to someone. */
export interface Message {
  /** The same at each try, so that the receiver can tell a repetition. */
  readonly id: string
  /** As the directory has them now; of a room only the id. */
  readonly person: Person
  /** Clean, as `notice.text`. */
  readonly text: string
  readonly notice: Notice
}

/** A way to reach people besides the list of notices in the app. */
export interface Channel {
  /** What its deliveries are remembered by: give each channel one of its own, and keep it. */
  readonly name: string
  /** A place where admins are, such as a channel of a chat: it is told once, whoever they are. */
  readonly room?: boolean
  /** What must stand in no notice, such as the channel's own address. */
  readonly secrets?: readonly string[]
  /** Fulfils once it is out of our hands. Whatever it throws or rejects with is tried again. */
  send(message: Message, signal: AbortSignal): Promise<void> | void
}
