import { refusedCard } from '@tacet/app-node-express/requests.ts'
import { canary, type Canary } from '@tacet/contract'
import type { Page, Step } from '@tacet/contract/browser'

export { refusedCard }

/** Stands in the address that the visitor came by. */
export const linkToken: Canary = canary('token in the address of the page', 'githubToken')
const goodCard = canary('card of the page’s good checkout', 'card')

/** What one visitor does. Half of it fails, each time in another way. */
export const steps: readonly Step[] = [
  {
    title: 'buy with a card that the bank refuses',
    async act(page) {
      await buy(page, refusedCard)
      await page.getByText('The bank said no').waitFor()
    },
    errors: 1,
    plants: [
      { secret: refusedCard, signals: ['log', 'trace'] },
      { secret: linkToken, signals: ['error'] },
    ],
  },
  {
    title: 'open a cart that is broken',
    act: (page) => press(page, 'Open the cart', 'This part of the page failed'),
    errors: 1,
    plants: [{ secret: linkToken, signals: ['error'] }],
  },
  {
    title: 'redeem a coupon in a handler that throws',
    act: (page) => press(page, 'Redeem the coupon', 'Redeem the coupon'),
    errors: 1,
    plants: [{ secret: linkToken, signals: ['error'] }],
  },
  {
    title: 'subscribe by a promise that nobody waits for',
    act: (page) => press(page, 'Subscribe', 'Subscribed, you think'),
    errors: 1,
    plants: [{ secret: linkToken, signals: ['error'] }],
  },
  {
    title: 'ask for a report that the server cannot give',
    async act(page) {
      await page.getByRole('button', { name: 'Ask for the report' }).click()
      await page.getByRole('alert').nth(1).waitFor()
    },
    errors: 1,
    plants: [],
  },
  {
    title: 'wait for code that comes late',
    act: (page) => press(page, 'Open the manual', 'Wind it.'),
    errors: 0,
    plants: [],
  },
  {
    title: 'look at an offer that the server wrote differently',
    async act(page) {
      await page.getByRole('link', { name: 'Today’s offer' }).first().click()
      await page.getByText('€1,999.50').waitFor()
      await page.getByRole('link', { name: 'Back to the window' }).click()
      await page.getByText('Metronome').waitFor()
    },
    errors: 1,
    plants: [],
  },
  {
    title: 'buy, and see the order',
    async act(page) {
      await buy(page, goodCard)
      await page.getByText('is being packed').waitFor()
    },
    errors: 0,
    plants: [{ secret: goodCard, signals: ['log', 'trace'] }],
  },
]

async function press(page: Page, button: string, says: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByText(says).first().waitFor()
}

async function buy(page: Page, card: Canary): Promise<void> {
  await page.getByLabel('Pay with card').fill(card.value)
  await page.getByRole('button', { name: 'Buy' }).first().click()
}
