// Captures errors that throw when they are read, and says whether a flush then ends by itself.
import { capture, flush, start } from '@tacet/node'

await start()
const noPrototype = Object.setPrototypeOf(new Error('no prototype'), null)
const numberStack = Object.assign(new Error('its stack is a number'), { stack: 5 })
const throwingTag = {
  get [Symbol.toStringTag]() {
    throw new Error('not to be read')
  },
}
for (const error of [noPrototype, numberStack, throwingTag]) capture(error)

const timeUp = Symbol('time up')
const patience = new Promise((resolve) => setTimeout(resolve, 20_000, timeUp).unref())
const answer = await Promise.race([flush(60_000), patience])
console.log(answer === timeUp ? 'time was up' : 'flushed before its time was up')
process.exit()
