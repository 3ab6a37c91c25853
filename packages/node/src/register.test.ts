import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

// Prints the files a process loaded when it ends.
const listFiles = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  const files = []
  registerHooks({
    load(url, context, nextLoad) {
      if (url.startsWith('file:')) files.push(url.replace(/.*\\//, ''))
      return nextLoad(url, context)
    },
  })
  process.on('exit', () => console.log(JSON.stringify(files)))
`)}`

function filesLoadedWith(env: Readonly<Record<string, string>>): unknown {
  const flags = ['--import', listFiles, '--import', '@tacet/node/register', '-e', '']
  const options = { cwd: import.meta.dirname, env, encoding: 'utf8' } as const
  return JSON.parse(spawnSync(process.execPath, flags, options).stdout)
}

it.each([{}, { SENTRY_DSN: '' }, { SENTRY_DSN: ' \n' }, { SENTRY_DSN_FILE: '' }])(
  'with %j the preload loads nothing but itself',
  (env) => {
    expect(filesLoadedWith(env)).toEqual(['register.js'])
  },
)

it.each([{ SENTRY_DSN: 'https://key@host.example/1' }, { SENTRY_DSN_FILE: '/run/secrets/dsn' }])(
  'with %j it asks the one function that decides',
  (env) => {
    expect(filesLoadedWith({ ...env, TACET_DISABLED: '1' })).toContain('read-config.js')
  },
)
