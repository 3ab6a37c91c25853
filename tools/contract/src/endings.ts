/**
 * The ways in which `apps/crash.ts` ends, and the message that must be delivered before the process
 * is gone, where the runtime tells of it.
 */
export const endings: readonly (readonly [ending: string, delivered: string | undefined])[] = [
  ['throws at once', 'thrown at once'],
  ['throws in a timer', 'thrown in a timer'],
  ['throws a string', 'a string'],
  ['throws null', 'null'],
  ['leaves a rejection unhandled', 'nobody waits for this'],
  ['rejects with no error', 'rejecting a promise which was not handled'],
  ['listens to uncaught exceptions itself', 'the app deals with it'],
  ['listens to rejections itself', undefined],
  ['sets an exit code', undefined],
  ['exits in the middle', undefined],
  ['throws while it exits', 'thrown on exit'],
  ['catches SIGTERM and goes its own way', undefined],
  ['is ended by SIGTERM', undefined],
]
