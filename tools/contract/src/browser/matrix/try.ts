import { harvest } from './harvest.ts'
import { closeChromium } from '../chromium.ts'
const [mode, sdkMajor, flags = '', season] = process.argv.slice(2)
const begun = performance.now()
const h = await harvest({
  ...(season !== undefined && { season }),
  mode: mode as 'plain',
  sdkMajor: sdkMajor as '10',
  optIns: flags.includes('o'),
  ...(flags.includes('s') && { policy: 'strict' as const }),
})
console.log(
  `${mode} ${sdkMajor} ${flags}: ${h.leaked.length} of ${h.planted.length} leak, ${Math.round(performance.now() - begun)} ms`,
)
console.log('types', h.types.join(' '))
console.log('uncaught', h.uncaught)
console.log(
  'calls',
  h.calls.map(
    (c) =>
      `${c.method} ${c.url} ${Object.keys(c.headers).filter((n) => /^(sentry-trace|baggage|traceparent)$/.test(n))}`,
  ),
)
console.log('others', h.leakedToOthers.length, 'storage', h.leakedToStorage)
if (mode === 'plain')
  console.log(
    'silent',
    h.planted.map(({ id }) => id).filter((id) => !h.leaked.includes(id)),
  )
else console.log('leaked', h.leaked)
await closeChromium()
