import { describe, expect, it } from 'vitest'
import { options, usePage } from './testing/use-page.ts'

const used = usePage()
const { openPage, send } = used

describe('a person at the page', () => {
  it('filters by type, by rule and by text', async () => {
    await send('event', { message: 'the till is stuck' })
    await send('event', { message: 'a door [Filtered]' })
    await send('log', { items: [{ body: 'the till opens' }] })
    const page = await openPage()
    expect(await options(page).count()).toBe(3)

    const log = page.getByRole('button', { name: 'log 1' })
    await log.click()
    expect(await options(page).allTextContents()).toEqual([
      expect.stringContaining('the till opens'),
    ])
    await log.click()
    await page.getByRole('button', { name: 'rule not named' }).click()
    expect(await options(page).allTextContents()).toEqual([expect.stringContaining('a door')])
    await page.getByRole('button', { name: 'rule not named' }).click()
    await page.getByRole('searchbox').fill('till')
    await page.getByText('2 items of 3').waitFor()
    await page.getByRole('searchbox').fill('nowhere')
    await page.getByText('Nothing fits the filters').waitFor()
  })

  it('filters by tag', async () => {
    await send('event', { message: 'of ash', tags: { installation: 'ash', reason: 'timeout' } })
    await send('transaction', { transaction: 'review', tags: [['installation', 'birch']] })
    await send('log', { items: [{ body: 'nobody' }] })
    const page = await openPage()
    await page.getByText('Tags').click()
    const ash = page.getByRole('button', { name: 'installation: ash 1' })
    await ash.click()
    expect(await options(page).allTextContents()).toEqual([expect.stringContaining('of ash')])
    await ash.click()
    await page.getByRole('button', { name: 'installation: birch 1' }).click()
    expect(await options(page).allTextContents()).toEqual([expect.stringContaining('review')])
  })

  it('finds a text inside payloads, also where it is encoded', async () => {
    const word = ['hunter', 'two'].join('')
    await send('event', {
      message: 'a',
      extra: { blob: Buffer.from(`x${word}x`).toString('base64') },
    })
    await send('event', { message: 'b' })
    const page = await openPage()
    await page.getByRole('searchbox').fill(word)
    await page.getByText('found in base64').waitFor()
    expect(await options(page).count()).toBe(1)
  })

  it('can be walked with the keyboard alone', async () => {
    for (const message of ['one', 'two', 'three']) await send('event', { message })
    const page = await openPage()
    await page.keyboard.press('/')
    await page.keyboard.type('thr')
    await page.getByText('1 item of 3').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#rows').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { name: 'two' }).waitFor()
    await page.getByRole('tab', { name: 'Payload' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('pre:visible').textContent()).toBe('{"message":"two"}')
    await page.keyboard.press('Escape')
    await page.getByText('Choose an item').waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('rows')
  })

  it('shows the list or the item on a phone, and goes back', async () => {
    await send('event', { message: 'a'.repeat(300) })
    const page = await openPage({ viewport: { width: 360, height: 700 } })
    await options(page).first().click()
    await page.locator('.sheet').waitFor()
    expect(await page.locator('#rows').isVisible()).toBe(false)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.goBack()
    await page.locator('#rows').waitFor()
    await options(page).first().click()
    await page.getByRole('button', { name: 'All items' }).click()
    await page.locator('#rows').waitFor()
  })
})
