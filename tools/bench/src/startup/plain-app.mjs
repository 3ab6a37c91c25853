import express from 'express'
import { printProcessorTime } from './print-processor-time.mjs'

// A web app at its smallest, so that the cost of a preload cannot hide behind the app's own. It ends
// as soon as it is ready. Plain JavaScript, as apps are deployed: to strip types takes time too.
const server = express().listen(0, '127.0.0.1', () => server.close(printProcessorTime))
