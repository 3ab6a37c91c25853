// Preload that takes note of the modules a server loads and of the edge sandboxes it opens, and
// tells about them when asked.
import { registerHooks } from 'node:module'
import vm from 'node:vm'

const modules = new Set()
registerHooks({
  load(url, context, nextLoad) {
    modules.add(url)
    return nextLoad(url, context)
  },
})

const sandboxes = []
const { createContext } = vm
vm.createContext = (...args) => {
  const sandbox = createContext(...args)
  sandboxes.push(sandbox)
  return sandbox
}

process.on('message', (question) => {
  if (question !== 'look') return
  const edgeGlobals = sandboxes.flatMap((sandbox) =>
    vm.runInContext('Reflect.ownKeys(globalThis).map(String)', sandbox),
  )
  process.send({ modules: [...modules], edgeGlobals: [...new Set(edgeGlobals)] })
})
