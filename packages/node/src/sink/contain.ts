import { warn } from '../warn.ts'

/** An SDK whose hook throws must cost a signal, never the caller. */
export function contain(act: () => void): void {
  try {
    act()
  } catch {
    warn(
      'tacet: a signal was not recorded: the SDK or one of its hooks threw (check `sentry` in the settings)',
    )
  }
}
