import type { Causes, RefusalReason } from './refusal.ts'

/** Why something did not leave, and how to mend it, in words. */
export const causes: Causes & Readonly<Record<RefusalReason, string>> = {
  empty: 'nothing of it was left',
  'handler-failed': 'its binary handler threw or gave back neither bytes nor text',
  'handler-refused': 'its binary handler gave back undefined',
  malformed: 'it is not the JSON its type calls for; check who builds it',
  'no-handler': 'it is binary; give it a handler in `binary`',
  'not-for-backend': 'this backend does not take it; set TACET_BACKEND if yours does',
  'not-opted-in': 'it leaves only when opted in; name it in `allow`',
  'scrubber-failed': 'the scrubber threw or gave back no JSON; check the policy',
  'too-large': 'it is larger than the backend takes; attach less to it',
  'unknown-type': 'its type is not known; update tacet',
  unreadable: 'reading it threw; check its getters',
}
