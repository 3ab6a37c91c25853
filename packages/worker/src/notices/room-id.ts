/** A room is someone who is told, too, and has a row of its own in the store. */
export function roomId(channel: string): string {
  return `room:${channel}`
}
