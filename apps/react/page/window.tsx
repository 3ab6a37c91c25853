import type { ReactNode } from 'react'
import { Mishaps } from './mishaps.tsx'
import { Products } from './products.tsx'

/** The first page. */
export function Window(): ReactNode {
  return (
    <>
      <section>
        <h1>In the window</h1>
        <Products />
      </section>
      <section className="mishaps">
        <h2>Six ways to fail</h2>
        <p className="quiet">
          Each button breaks something real. The page stays, and whoever runs the shop may hear of
          it.
        </p>
        <Mishaps />
      </section>
    </>
  )
}
