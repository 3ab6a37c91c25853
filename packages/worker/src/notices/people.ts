/** Someone, or something, that the app knows by an id. */
export interface Person {
  readonly id: string
  /**
   * Only a `human` is told anything: service accounts and internal workers are no people.
   * @default 'human'
   */
  readonly type?: string
  /** For channels of the app's own; it stands in no notice. */
  readonly name?: string
  readonly email?: string
}

/** Where the app looks people up. Either may throw, reject or hang: what failed is kept and tried again. */
export interface Directory {
  /** Who is told of failures that no user asked for. An empty list is a failure, too. */
  admins(): Promise<readonly Person[]> | readonly Person[]
  /** `undefined` when there is no such person. */
  person(id: string): Promise<Person | undefined> | Person | undefined
}

/** A column of text holds no NUL, nobody is called nothing, and no person is a room. */
export function isPersonId(id: unknown): id is string {
  if (typeof id !== 'string' || id.length > 512 || isRoomId(id)) return false
  return id.trim() !== '' && !id.includes('\0')
}

const room = 'room:'

/** A room is told, too, and has rows of its own in the store. */
export function roomId(channel: string): string {
  return `${room}${channel}`
}

function isRoomId(id: string): boolean {
  return id.startsWith(room)
}

/** Whether this is someone who reads. */
export function isHuman(person: Person): boolean {
  return isPersonId(person.id) && (person.type ?? 'human') === 'human'
}
