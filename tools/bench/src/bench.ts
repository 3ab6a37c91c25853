import { parseArgs } from 'node:util'
import * as facade from './facade/facade.ts'
import * as gate from './gate/gate.ts'
import * as importGraph from './import-graph/import-graph.ts'
import * as latency from './latency/latency.ts'
import * as page from './page/page.ts'
import * as startup from './startup/startup.ts'
import * as worker from './worker/worker.ts'
import * as workerd from './workerd/workerd.ts'
import { writeSection } from './write-benchmarks.ts'

const rounds = 3

/** In the order of the page. */
const sections: Readonly<Record<string, { title: string; measure: () => Promise<string> }>> = {
  facade: { title: facade.title, measure: () => facade.measureFacade(rounds) },
  startup: { title: startup.title, measure: () => startup.measureStartup(rounds) },
  latency: { title: latency.title, measure: () => latency.measureLatency(rounds) },
  workerd: { title: workerd.title, measure: () => workerd.measureWorkerd(rounds) },
  worker: { title: worker.title, measure: () => worker.measureWorkers(rounds) },
  page: { title: page.title, measure: () => page.measurePages(rounds) },
  gate: { title: gate.title, measure: () => gate.measureGate(rounds) },
  'import-graph': { title: importGraph.title, measure: importGraph.measureImportGraph },
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
})
const names = positionals.length === 0 ? Object.keys(sections) : positionals
for (const name of names) {
  const section = sections[name]
  if (section === undefined) {
    console.error(`tacet: no benchmark "${name}" (use ${Object.keys(sections).join(', ')})`)
    process.exitCode = 1
    continue
  }
  const markdown = await section.measure()
  console.log(`\n## ${section.title}\n\n${markdown}`)
  if (!values['dry-run']) writeSection(section.title, markdown)
}
