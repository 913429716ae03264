import { styleText } from 'node:util'
import { given } from './environment.mjs'

/** The one screen that `npm run demo` shows: where everything is, who can log in, and what to try. */
export function demoScreen({ PORT, EMULATOR_PORT }, log) {
  const app = `http://localhost:${PORT}`
  return `
  ${paint('bold', 'Everything is running.')}

  ${paint('bold', 'The app')}     ${paint('cyan', app)}
  ${paint('bold', 'The inbox')}   ${paint('cyan', `http://localhost:${EMULATOR_PORT}`)}   every mail and text message arrives here

  ${paint('dim', 'Organization   Email               Password                       Second factor')}
  acme           ada@example.com     correct horse battery staple   none
  globex         grace@example.com   correct horse battery staple   text message to +1 555 555 0100
  globex         alan@example.com    correct horse battery staple   authenticator app: its codes are in the inbox
  initech        peter@example.com   correct horse battery staple   demanded, and still to be set up

  ${paint('bold', 'What to try')}
  1. Ada forgot her password: ${app}/forgot-password?organization=acme
     Ask for a reset link, open the inbox, follow the link, choose a new password.
  2. The same for Grace, in globex. She is sent to her second factor: the code is in the inbox.
  3. Log in, and change the password in the account settings.
  4. A reset mail has a second link, which logs in without a password.
  5. Peter must set up a second step first: an authenticator app, or text messages.
  6. "I don't know my organization": Ada belongs to acme and to initech.
  Then switch JavaScript off in the browser and do it all again.

  ${paint('dim', `Accounts are new at every start. The output of both servers is in ${log}.`)}
  Ctrl-C ends both.
`
}

/** What `npm run dev` says once: its servers go on writing to the same screen. */
export function devScreen({ PORT, EMULATOR_PORT }) {
  return `
  ${paint('bold', 'The app')}     ${paint('cyan', `http://localhost:${PORT}`)}   reloads when a file changes
  ${paint('bold', 'The inbox')}   ${paint('cyan', `http://localhost:${EMULATOR_PORT}`)}
  Log in with organization acme, ada@example.com, correct horse battery staple.
  Ctrl-C ends both.
`
}

function paint(style, text) {
  return process.stdout.isTTY && !given.NO_COLOR ? styleText(style, text) : text
}
