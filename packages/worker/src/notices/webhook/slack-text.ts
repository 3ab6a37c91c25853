/**
 * Escapes what Slack would take for a mention or a link: an error's message is written by whoever
 * caused the error.
 *
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
