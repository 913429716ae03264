import { connect, createServer, type Socket } from 'node:net'
import { APP, EMULATOR, gates } from '../playwright.config'
import { alertOf, expect, expectSignedIn, headingOf, logIn, submitLogIn, test } from './fixtures'
import { personFor, steps, titles } from './steps'

// Stytch refuses connections: then it is certain that nothing was sent.

/** The deadline of a call in these tests is 2 s; the rest is for a busy machine. */
const IN_TIME = { timeout: 6000 }

test.describe('connections refused', () => {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    baseURL: async ({}, use, { parallelIndex }) => use(gates[parallelIndex % gates.length]?.app ?? ''),
  })

  for (const [name, step] of Object.entries(steps)) {
    test(name, async ({ page, makePerson }, { parallelIndex }) => {
      const gate = await openGate(gates[parallelIndex % gates.length]?.port ?? 0)
      try {
        const person = await personFor(step, makePerson)
        await step.open(page, person)
        await gate.close()
        await step.press(page, person)
        await expect(alertOf(page)).toContainText(step.unavailable, IN_TIME)
        await expect(alertOf(page)).toContainText(titles.unavailable)
      } finally {
        await gate.close()
      }
    })
  }

  test('logging out', async ({ page, makePerson }, { parallelIndex }) => {
    const gate = await openGate(gates[parallelIndex % gates.length]?.port ?? 0)
    const person = await makePerson()
    await logIn(page, person)
    await expectSignedIn(page, person)
    await gate.close()
    await page.getByRole('button', { name: 'Log out' }).click()
    await expect(page.getByRole('status')).toContainText('logged out on this device', IN_TIME)
    await page.goto('/settings')
    await expect(headingOf(page, 'Log in')).toBeVisible()
  })

  test('a page says that it cannot ask, and nobody is logged out', async ({ page, makePerson }, { parallelIndex }) => {
    const person = await makePerson()
    // Signed in at an application that has asked; the one behind the gate has no answer to go by.
    await page.goto(new URL('/login', APP).href)
    await submitLogIn(page, person)
    await expectSignedIn(page, person)
    await page.goto('/settings')
    await expect(headingOf(page, 'Not available right now')).toBeVisible()
    await expect(page.getByText(/Reference [0-9a-f]{8}/)).toBeVisible()
    const gate = await openGate(gates[parallelIndex % gates.length]?.port ?? 0)
    await page.getByRole('link', { name: 'Try again' }).click()
    await expectSignedIn(page, person)
    await gate.close()
  })
})

/** A way through to the emulator that can be shut: from then on, connections are refused. */
async function openGate(port: number) {
  const sockets = new Set<Socket>()
  const gate = createServer((socket) => {
    const onward = connect(Number(new URL(EMULATOR).port), 'localhost')
    for (const end of [socket, onward]) {
      sockets.add(end)
      end.on('error', () => end.destroy())
    }
    socket.pipe(onward).pipe(socket)
  })
  await new Promise<void>((resolve) => gate.listen(port, 'localhost', resolve))
  return {
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => gate.close(() => resolve()))
    },
  }
}
