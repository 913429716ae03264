import { join } from 'node:path'
import { headingOf } from '../actions'
import { expect, test } from '../fixtures'
import { states } from '../states'
import { GALLERY, pictureOf, views } from './views'

for (const [name, { heading }] of Object.entries(states)) {
  test(name, async ({ show }) => {
    const { page } = await show(name)
    await expect(headingOf(page, heading)).toBeVisible()
    for (const view of views) {
      await page.setViewportSize(view.viewport)
      await page.emulateMedia({ colorScheme: view.colorScheme })
      const path = join(GALLERY, pictureOf(name, view.name))
      await page.screenshot({ path, fullPage: true, animations: 'disabled' })
    }
  })
}
