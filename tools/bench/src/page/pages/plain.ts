import * as Sentry from '@sentry/browser'
import { dsnOfThePage, ready } from './shop.ts'

Sentry.init({ dsn: dsnOfThePage() })
ready()
