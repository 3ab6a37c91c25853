import { start } from '@tacet/browser'
import { ready } from './shop.ts'

await start()
ready()
