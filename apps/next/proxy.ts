import { withProxy } from '@tacet/node/next'
import { type NextRequest, NextResponse } from 'next/server'
import { readMember } from './house/members'

/** Members only: a visitor without a pass is sent home, a forged pass is an error. */
export const proxy = withProxy((request: NextRequest) => {
  const pass = request.cookies.get('pass')?.value
  if (pass === undefined) return NextResponse.redirect(new URL('/', request.url))
  readMember(pass)
  return NextResponse.next()
})

export const config = { matcher: '/members/:path*' }
