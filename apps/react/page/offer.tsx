import type { ReactNode } from 'react'
import { Link } from './link.tsx'

/**
 * The classic among hydration errors: the server writes the price as its own machine does, the browser
 * as the visitor's does. React mends it, and tells.
 */
export function Offer(): ReactNode {
  const language = typeof document === 'undefined' ? 'de-DE' : 'en-US'
  const price = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(
    1999.5,
  )
  return (
    <section className="card offer">
      <h1>Grandfather clock</h1>
      <p>Walnut, 2.1 metres, strikes on the hour. Today only:</p>
      <p className="price">{price}</p>
      <Link to="/">Back to the window</Link>
    </section>
  )
}
