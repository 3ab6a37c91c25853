import type { NextConfig } from 'next'

export default {
  // What an image needs and nothing else; `next build` leaves it in `.next/standalone`.
  output: 'standalone',
  // Loaded by Node as it is, and only when telemetry is on, instead of being part of the server.
  serverExternalPackages: ['@sentry/node'],
  // For the operator's own upload; whoever makes the image leaves the maps out of it.
  productionBrowserSourceMaps: true,
  turbopack: { debugIds: true },
} satisfies NextConfig
