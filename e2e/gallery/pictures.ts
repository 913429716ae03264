import { join } from 'node:path'
import { expectState } from '../actions'
import { test } from '../fixtures'
import { states } from '../states'
import { GALLERY, pictureOf, views } from './views'

for (const [name, state] of Object.entries(states)) {
  test(name, async ({ show }) => {
    const { page } = await show(name)
    await expectState(page, state)
    for (const view of views) {
      await page.setViewportSize(view.viewport)
      await page.emulateMedia({ colorScheme: view.colorScheme })
      const path = join(GALLERY, pictureOf(name, view.name))
      await page.screenshot({ path, fullPage: true, animations: 'disabled' })
    }
  })
}
