/**
 * The preload: `node --import @tacet/node/register app.js`. It must come before the app's own
 * modules, because only what is loaded after the SDK gets route names and database spans.
 *
 * @module
 */

// The preload takes no settings, so nothing but these two can turn it on. Looking at them first
// spares an app without a DSN the loading of two dozen files, a tenth of a small app's start-up.
const { SENTRY_DSN = '', SENTRY_DSN_FILE = '' } = process.env

if (SENTRY_DSN.trim() !== '' || SENTRY_DSN_FILE.trim() !== '') {
  const { start } = await import('./start.ts')
  await start()
}
