import { status } from '@tacet/telemetry'
import { warn } from '../warn.ts'

/** Tells people one line about telemetry that is on; an operator who wants none has no use for it. */
export function warnWhileOn(line: string): void {
  if (status().on) warn(line)
}
