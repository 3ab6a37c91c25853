import { start } from '@tacet/browser'
import { ready } from './shop.ts'

void tellWhenStarted()

async function tellWhenStarted(): Promise<void> {
  await start()
  ready()
}
