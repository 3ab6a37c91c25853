import { fstatSync, openSync } from 'node:fs'
import { devNull } from 'node:os'

/**
 * Puts the null device where the app has closed a standard stream. The next file, socket or thread
 * would get its number, and libuv aborts a process that closes one of these numbers, even if it only
 * asked how much memory there is. Never throws.
 */
export function keepStandardStreams(): void {
  for (const descriptor of [0, 1, 2]) {
    try {
      fstatSync(descriptor)
    } catch {
      openDevice()
    }
  }
}

function openDevice(): void {
  try {
    openSync(devNull, 'r+')
  } catch {
    // Node's permission model may keep us from it; then it is as it was.
  }
}
