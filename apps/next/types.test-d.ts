import { createInstrumentation, onRequestError, register, withProxy } from '@tacet/node/next'
import { ErrorPage, GlobalErrorPage } from '@tacet/node/next/client'
import type { Instrumentation } from 'next'
import type { ErrorInfo } from 'next/error'
import type { NextProxy } from 'next/server'
import type { FC } from 'react'

// Next takes what the subpaths give.
export const hook: Instrumentation.onRequestError = onRequestError
export const start: () => void = register
export const chosen: Instrumentation.onRequestError = createInstrumentation({}).onRequestError
export const proxy: NextProxy = withProxy((request) => Response.json(request.nextUrl.pathname))
export const page: FC<ErrorInfo> = ErrorPage
export const globalPage: FC<ErrorInfo> = GlobalErrorPage
