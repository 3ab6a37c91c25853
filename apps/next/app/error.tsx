'use client'

export { ErrorPage as default } from '@tacet/node/next/client'
