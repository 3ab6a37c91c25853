// An app that has something left to deliver and answers signals as the first argument says.
import { capture } from '@tacet/node'
import { createServer } from 'node:http'

const answers = {
  'no listener': () => undefined,
  'a listener that exits': () => process.on('SIGTERM', () => setTimeout(() => process.exit(4), 50)),
  'a listener that closes': () => {
    process.once('SIGTERM', () => {
      console.log('closing')
      server.close()
    })
  },
  // As the package signal-exit does.
  'a library that ends the process unless others listen': () => {
    const onSignal = () => {
      if (process.listenerCount('SIGTERM') > 1) return
      process.removeListener('SIGTERM', onSignal)
      process.kill(process.pid, 'SIGTERM')
    }
    process.on('SIGTERM', onSignal)
  },
  'a listener that takes its time': () => {
    process.on('SIGTERM', () => {
      console.log('asked to end')
      setTimeout(() => process.exit(2), 200)
    })
  },
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  answers[process.argv[2]]()
  if (process.argv[3] === 'capture') capture(new Error('before the end'))
  console.log('READY')
})
