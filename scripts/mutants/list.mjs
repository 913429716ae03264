// How the application is broken on purpose: one place each, in which a change that looks harmless would take away what the
// members rely on, and the test that is there to notice. `find` must stand in the file exactly once.

// `red: null` is the other way round: a protection that others must not need.

/** @typedef {{ what: string, file: string, find: string, put: string, run: 'unit' | 'browser', args: string[], red: RegExp | null }} Mutant */

const SETTLE = 'lib/stytch/errors.ts'
const SCRIPTED = ['--project', 'with JavaScript']
const settleTests = { run: 'unit', args: ['lib/stytch/errors.test.ts'] }

/** @type {Mutant[]} */
export const mutants = [
  {
    what: 'One link, pressed twice, is two resets',
    file: 'lib/auth/password-reset.ts',
    find: 'spends: { token: reset.token, password: reset.password, ...current },',
    put: '',
    run: 'browser',
    args: ['twice.spec.ts', '-g', 'the second of two presses', ...SCRIPTED],
    red: /setting a new password: the second of two presses gets the answer of the first/,
  },
  {
    what: 'Whatever Stytch answers counts as an answer',
    file: SETTLE,
    find: 'parsed.success ?',
    put: 'body ?',
    ...settleTests,
    red: /^wrong types/,
  },
  {
    what: 'A success without a session is one',
    file: 'lib/auth/answers.ts',
    find: 'fullAnswer = z.object({\n  session_token: z.string().min(1),',
    put: "fullAnswer = z.object({\n  session_token: z.string().catch(''),",
    run: 'browser',
    args: ['outages.spec.ts', ...SCRIPTED, '-g', 'without a session is none|a late answer'],
    red: /logging in: a success without a session is none/,
  },
  {
    what: 'An error that was caught is printed, with the request in it',
    file: SETTLE,
    find: '(error: unknown) => ({ body: undefined, error }),',
    put: '(error: unknown) => (console.error(error), { body: undefined, error }),',
    run: 'browser',
    args: ['--config', 'faults.config.ts'],
    red: /no password, token or code is printed/,
  },
  {
    what: 'A call that got no answer is made again',
    file: SETTLE,
    find: '() => call.run(client)',
    put: '() => call.run(client).catch(() => call.run(client))',
    ...settleTests,
    red: /^a lost answer/,
  },
  {
    what: 'A call waits for as long as Stytch takes',
    file: 'lib/stytch/dispatcher.ts',
    find: 'if (controller) return controller.abort(error)',
    put: 'if (controller) return',
    ...settleTests,
    red: /^a trickle/,
  },
  {
    what: 'Forms are taken from anywhere',
    file: 'lib/gate.ts',
    find: 'env().APP_URL || isSentFromElsewhere(headers)',
    put: 'env().APP_URL && isSentFromElsewhere(headers)',
    run: 'browser',
    args: ['gate.spec.ts', ...SCRIPTED, '-g', 'asking for a reset link|is for reading'],
    red: /asking for a reset link: sent from elsewhere/,
  },
  {
    what: 'Strangers hear which accounts there are',
    file: 'lib/auth/messages/login.ts',
    find: 'member_not_found: refusedLogin,',
    put: "member_not_found: { ...refusedLogin, title: 'Nobody has that email' },",
    run: 'browser',
    args: ['strangers.spec.ts', ...SCRIPTED],
    red: /a log-in with a wrong password: seven kinds of account/,
  },
  {
    what: 'A refused log-in answers as soon as Stytch does',
    file: 'lib/auth/login.ts',
    find: 'return inEvenTime(',
    put: 'return ((call, _) => call)(',
    run: 'unit',
    args: ['lib/auth/neutral.test.ts'],
    red: /a refused log-in comes at an even time/,
  },
  {
    what: 'The page that asks for a code sends one',
    file: 'app/(signed-out)/mfa/page.tsx',
    find: 'const factor = pickFactor(',
    put: "await (await import('@/lib/auth/text-message')).sendCode(pending)\n  const factor = pickFactor(",
    run: 'browser',
    args: ['mfa.spec.ts', ...SCRIPTED],
    red: /reloading the page sends no message/,
  },
  {
    what: 'Who waits for a second factor counts as signed in',
    file: 'lib/guards.ts',
    find: '  if (state) seeOther(nextPage(state))\n  seeOther(`/login',
    put: "  if (state?.status === 'mfa_required') return state as never\n  seeOther(`/login",
    run: 'browser',
    args: ['mfa.spec.ts', ...SCRIPTED],
    red: /a member who needs a code sets a new password/,
  },
  {
    what: 'Without proxy.ts, who may see what is the same',
    file: 'proxy.ts',
    find: "matcher: '/((?!",
    put: "matcher: '/nowhere/((?!",
    run: 'browser',
    args: ['mfa.spec.ts', 'settings.spec.ts', 'confirm.spec.ts', 'cookies.spec.ts', 'reset.spec.ts', ...SCRIPTED],
    red: null,
  },
  {
    what: 'Our own clock says how old a log-in is',
    file: 'lib/auth/change-password.ts',
    find: 'Date.parse(account.member_session.last_accessed_at) - newestFactorTime(account)',
    put: 'account.received_at - newestFactorTime(account)',
    run: 'browser',
    args: ['clocks.spec.ts', ...SCRIPTED],
    red: /far behind of ours/,
  },
]
