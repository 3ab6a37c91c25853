// An app whose Redis client is instrumented; its spans are as both majors of the SDK begin them.
import { flush, span, start } from '@tacet/node'

await start()
span({ name: 'work' }, () => {
  for (const system of ['db.system', 'db.system.name']) {
    for (const text of ['db.statement', 'db.query.text']) {
      span(
        {
          name: 'EVALSHA f7ab 3 the-whole-job',
          op: 'db',
          attributes: { [system]: 'redis', [text]: 'EVALSHA f7ab 3 the-whole-job' },
        },
        () => undefined,
      )
    }
  }
  span({ name: 'SELECT 1', attributes: { 'db.system': 'postgresql' } }, () => undefined)
})
await flush(5_000)
