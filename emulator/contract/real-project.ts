import { afterEach, vi } from 'vitest'
import { patient } from './patience.ts'
import { is_emulator } from './stytch.ts'
import { deleteOrganizations } from './teams.ts'

// A real project has limits, and somebody else to whom it belongs.
if (!is_emulator) {
  vi.stubGlobal('fetch', patient(fetch))
  afterEach(deleteOrganizations)
}
