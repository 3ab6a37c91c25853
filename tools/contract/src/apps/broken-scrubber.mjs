// Preload that puts a scrubber which always throws in the place of the real one.
import { registerHooks } from 'node:module'

const broken = `
const fall = () => { throw new Error('the scrubber fell over') }
export const createScrubber = () => ({ text: fall, value: fall, inspect: fall, registerSecret: fall })
export const definePolicy = (policy) => policy
`

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== '@tacet/scrub') return nextResolve(specifier, context)
    const url = `data:text/javascript,${encodeURIComponent(broken)}`
    return { url, format: 'module', shortCircuit: true }
  },
})
