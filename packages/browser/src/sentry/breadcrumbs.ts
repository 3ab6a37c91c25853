/**
 * What happened before an error: clicks, requests, navigations, lines of the console. An app names it
 * in `settings.breadcrumbs`.
 *
 * @module
 */
import { addBreadcrumb, breadcrumbsIntegration } from '@sentry/browser'
import type { Part } from '../sdk.ts'
import { consoleBreadcrumbs } from './console-breadcrumbs.ts'
import { withoutAttributes } from './without-attributes.ts'

// Version 10 has it note the console as well, which is done here in both majors.
const options: object = { console: false }

/** What tacet notes breadcrumbs with. */
export const part: Part = {
  integrations(client) {
    const clientOptions = client.getOptions()
    clientOptions.beforeBreadcrumb = withoutAttributes(clientOptions.beforeBreadcrumb)
    return [breadcrumbsIntegration({ ...options }), consoleBreadcrumbs(addBreadcrumb)]
  },
}
