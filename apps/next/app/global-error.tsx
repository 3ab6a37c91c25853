'use client'

export { GlobalErrorPage as default } from '@tacet/node/next/client'
