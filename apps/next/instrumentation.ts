export { onRequestError, register } from '@tacet/node/next'
