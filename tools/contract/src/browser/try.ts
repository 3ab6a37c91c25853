import { visit } from './visit.ts'
import { shop } from './shop.ts'
import { closeChromium } from './chromium.ts'
import { pageTally } from './page-tally.ts'
for (const o of JSON.parse(process.argv[2] ?? '[]')) {
  const t = performance.now()
  const v = await visit(shop, { sdkMajor: '11', ...o })
  console.log(JSON.stringify(o), Math.round(performance.now() - t))
  console.log(v.glimpses.map(g => g.text.split('\n').at(-1)), v.console, v.uncaught)
  console.log(v.sight?.changed.join(' '), '|', v.sight?.listeners.join(', '), v.sight?.made)
  console.log(v.sent.map((s) => `${s.method} ${s.to} ${s.url}`.slice(0,100)), v.items.map(i => i.type))
  console.log(pageTally(shop, v).map(r => `${r.signal} ${r.arrived} ${r.planted.length} ${r.leaked.map(l=>l.id)}`))
}
await closeChromium()
