import { is_emulator, onlyInEmulator } from './stytch.ts'

/** Every error type of every endpoint, by method and path, as the emulator declares them. Nothing of a real project. */
export const declared = new Map<string, string[]>(is_emulator ? await readDeclared() : [])

async function readDeclared() {
  const { errors } = await onlyInEmulator('').get<{ errors: Record<string, string[]> }>('errors')
  // A path alone is that of a POST.
  return Object.entries(errors).map(([name, types]) => [name.startsWith('/') ? `POST ${name}` : name, types] as const)
}
