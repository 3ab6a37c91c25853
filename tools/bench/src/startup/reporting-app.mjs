import { captureErrors } from '@tacet/node/express'
import express from 'express'
import { printProcessorTime } from './print-processor-time.mjs'

// The same app, reporting its errors, as an app that uses the preload would.
const server = express()
  .use(captureErrors())
  .listen(0, '127.0.0.1', () => server.close(printProcessorTime))
