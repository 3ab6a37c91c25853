/** What a page prints when all of it is there, telemetry included. */
export const readyLine = 'the page is there'
