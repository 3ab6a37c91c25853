// Calls everything that tacet exports while no DSN is set; with BARE=yes it does the same work without
// tacet. Between the two there must be no difference that the probe can see.
import { env } from 'node:process'

const results = env['BARE'] === 'yes' ? work() : await workWithTacet()
console.log(`results ${JSON.stringify(results)}`)
// The probe's questions do not keep a process alive by themselves.
process.channel?.ref()

function work(): unknown[] {
  return [undefined, undefined, undefined, 'from the callback', undefined, true]
}

async function workWithTacet(): Promise<unknown[]> {
  const { capture, flush, log, metric, span, start, tag } = await import('@tacet/node')
  await start()
  return [
    capture(new Error('nobody hears this')),
    log.info('nobody reads this', { a: 1 }),
    metric.count('nothing'),
    span({ name: 'nothing' }, () => 'from the callback'),
    tag('a', 'b'),
    await flush(),
  ]
}
