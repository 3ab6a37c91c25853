export const catches: readonly string[] = [
  'at /home/«alice»/app/index.js:3:1',
  '/Users/«alice»/dev/x.ts',
  'C:\\Users\\«alice»\\app',
  'C:\\\\Users\\\\«alice»\\\\app',
  'C:/Users/«alice»/app',
  'file:///home/«alice»/x',
  '(/home/«alice»/x.js:1:2)',
  'C:\\Users\\«Alice Smith»\\x',
]
export const leaves: readonly string[] = [
  '/home/git/.ssh/id_ed25519',
  '/home/node/app/index.js',
  'https://shop.test/home/sale/now',
  'GET /home/settings',
  '/api/users/42/orders',
  '/users/:id',
  '/usr/src/app/index.js',
  'https://api.test/Users/2819c223',
]
