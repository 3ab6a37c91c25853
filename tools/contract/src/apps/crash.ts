// Ends in one of the ways in which processes end; the argument names it.
const endings: Readonly<Record<string, () => void>> = {
  'throws at once': () => {
    throw new Error('thrown at once')
  },
  'throws in a timer': () => {
    setTimeout(() => {
      throw new TypeError('thrown in a timer', { cause: new Error('the cause') })
    }, 1)
  },
  'throws a string': () => {
    // eslint-disable-next-line no-throw-literal -- apps do
    throw 'a string'
  },
  'throws null': () => {
    throw null
  },
  'leaves a rejection unhandled': () => {
    void Promise.reject(new Error('nobody waits for this'))
  },
  'rejects with no error': () => {
    void Promise.reject({ code: 7 })
  },
  'listens to uncaught exceptions itself': () => {
    process.on('uncaughtException', (error, origin) => {
      console.log(`caught by the app: ${error.message} (${origin})`)
      process.exit(7)
    })
    throw new Error('the app deals with it')
  },
  'listens to rejections itself': () => {
    process.on('unhandledRejection', () => {
      console.log('handled by the app')
    })
    void Promise.reject(new Error('the app deals with it'))
  },
  'sets an exit code': () => {
    process.exitCode = 3
  },
  'exits in the middle': () => {
    setInterval(() => undefined, 1_000)
    process.exit(4)
  },
  'throws while it exits': () => {
    process.on('exit', () => {
      throw new Error('thrown on exit')
    })
  },
  'catches SIGTERM and goes its own way': () => {
    const timer = setInterval(() => undefined, 1_000)
    process.on('SIGTERM', () => {
      console.log('closing the shop')
      clearInterval(timer)
      process.exitCode = 5
    })
    process.kill(process.pid, 'SIGTERM')
  },
  'is ended by SIGTERM': () => {
    setInterval(() => undefined, 1_000)
    process.kill(process.pid, 'SIGTERM')
  },
}

console.log('the app runs')
const ending = process.argv[2] ?? ''
endings[ending]?.()
