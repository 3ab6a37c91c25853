/**
 * The preload: `node --import @tacet/node/register app.js`. It must come before the app's own
 * modules, because only what is loaded after the SDK gets route names and database spans.
 *
 * @module
 */

import { start } from './start.ts'

await start()
