import { join } from 'node:path'
import { openInbox } from '@tacet/inbox'
import { expect } from 'vitest'
import { endings } from '../endings.ts'
import type { Outcome } from '../node/program.ts'
import { verifies } from '../requirements.ts'
import type { Stance } from './edge-app.ts'
import { startDeno } from './hosts/start-deno.ts'

const main = join(import.meta.dirname, 'apps/end-in-deno.ts')
// The app's own needs: it sends itself a signal.
const permissions = ['--allow-net', '--allow-env', '--allow-run', '--allow-read', '--allow-sys']

function end(ending: string, stance: Stance, env: Record<string, string> = {}): Promise<Outcome> {
  return startDeno({ main, args: [ending], permissions, env, stance }).ended
}

for (const [ending] of endings) {
  verifies('P3', `in Deno, an app that ${ending} ends as it does without tacet`, async () => {
    const alone = await end(ending, 'absent')
    expect(await end(ending, 'tacet')).toEqual(alone)
    const inbox = await openInbox()
    try {
      expect(await end(ending, 'tacet', { SENTRY_DSN: inbox.dsn })).toEqual(alone)
      await inbox.settle()
      // Deno ends at once: what ends a process is not told, which the README says.
      expect(inbox.items).toEqual([])
    } finally {
      await inbox.close()
    }
  })
}
