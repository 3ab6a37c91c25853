'use client'

import { useParams, usePathname } from 'next/navigation.js'
import { useEffect } from 'react'
import { tag } from '@tacet/telemetry'
import { pageTemplate } from './page-template.ts'

/**
 * Names what the page reports by its route template (`/rooms/[id]`) instead of its URL, from the
 * first page on and after each navigation. It renders nothing; its place is the root layout's body.
 *
 * @example
 * <body>
 *   <RouteName />
 *   {children}
 * </body>
 */
export function RouteName(): null {
  const pathname = usePathname()
  const params = useParams()
  const template = pageTemplate(pathname, params)
  useEffect(() => {
    if (template !== undefined) tag('http.route', template)
  }, [template])
  return null
}
