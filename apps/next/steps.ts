import { canary, type Canary } from '@tacet/contract'
import type { Page, Step } from '@tacet/contract/browser'

const dropped = canary('note in a click that fails', 'stripeKey')
const forgotten = canary('note in a promise that nobody waits for', 'githubToken')
const broken = canary('note in a component that fails', 'jwt')
const asked = canary('note in the address of a request', 'slackToken')

/** What one visitor does in the page. The server has its own failures, in `testing/requests.ts`. */
export const steps: readonly Step[] = [
  {
    title: 'look at a room',
    async act(page) {
      await page.getByRole('link', { name: 'The Salon' }).click()
      await arrivedAt(page, 'The Salon')
    },
    errors: 0,
    plants: [],
  },
  {
    title: 'go backstage',
    async act(page) {
      await page.getByRole('link', { name: 'Backstage' }).click()
      await arrivedAt(page, 'Backstage')
    },
    errors: 0,
    plants: [],
  },
  {
    title: 'ask for a price that the server cannot tell',
    async act(page) {
      await cue(page, 'Ask for a price', asked.value)
      await page.getByText('The box office said 500.').waitFor()
    },
    errors: 0,
    plants: [{ secret: asked, signals: ['error'] }],
  },
  {
    title: 'drop the baton, in a click',
    act: (page) => cue(page, 'Drop the baton', dropped.value),
    errors: 1,
    plants: [{ secret: dropped, signals: ['error'] }],
  },
  {
    title: 'forget to wait, in a promise',
    act: (page) => cue(page, 'Forget to wait', forgotten.value),
    errors: 1,
    plants: [{ secret: forgotten, signals: ['error'] }],
  },
  {
    title: 'break a string, in a component',
    async act(page) {
      await cue(page, 'Break a string', broken.value)
      await page.getByRole('alert').getByText('Something went wrong').waitFor()
    },
    errors: 1,
    plants: [{ secret: broken, signals: ['error'] }],
  },
  {
    title: 'try again',
    async act(page) {
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByLabel('A note').waitFor()
    },
    errors: 0,
    plants: [],
  },
  {
    title: 'turn off the house lights, in the root layout',
    async act(page) {
      await page.getByRole('button', { name: 'Turn off the house lights' }).click()
      await page.getByRole('heading', { name: 'Something went wrong' }).waitFor()
    },
    errors: 1,
    plants: [],
  },
]

/** Everything the visitor plants. */

export const visitorSecrets: readonly Canary[] = [dropped, forgotten, broken, asked]

async function cue(page: Page, button: string, note: string): Promise<void> {
  await page.getByLabel('A note').fill(note)
  await page.getByRole('button', { name: button }).click()
}

/** The title of a page comes after its content. */
async function arrivedAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
  await page.waitForFunction(() => document.title !== '')
}
