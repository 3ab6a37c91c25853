// Stands for `@tacet/node/register` where a test is about what is delivered at the end: on a busy
// machine the end may take longer than an operator would wait.
import { start } from '@tacet/node'

await start(process.env, { shutdownTimeout: 25_000 })
