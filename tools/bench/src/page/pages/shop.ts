import { readyLine } from './ready.ts'

// The page that is measured: a list of orders, and one that fails when its button is pressed.
const list = document.createElement('ul')
for (let order = 1; order <= 200; order += 1) {
  const item = document.createElement('li')
  item.textContent = `order ${order}`
  list.append(item)
}
document.body.append(list)

/** Says that all of the page is there, telemetry included. */
export function ready(): void {
  console.log(readyLine)
}

/** The operator's DSN; a prebuilt page finds it in its HTML. */
export function dsnOfThePage(): string {
  return document.querySelector('meta[name="tacet-dsn"]')?.getAttribute('content') ?? ''
}
