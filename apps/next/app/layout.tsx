import { RouteName } from '@tacet/node/next/client'
import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { HouseLights } from './house-lights'
import './globals.css'

export const metadata: Metadata = {
  title: 'Green Room',
  description: 'Rehearsal rooms by the hour.',
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <RouteName />
        <header>
          <Link href="/" className="brand">
            Green Room
          </Link>
          <nav>
            <Link href="/">Rooms</Link>
            <Link href="/backstage">Backstage</Link>
          </nav>
        </header>
        <main>{children}</main>
        <footer>
          <span>Rehearsal rooms by the hour</span>
          <HouseLights />
        </footer>
      </body>
    </html>
  )
}
