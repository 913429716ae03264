import { requireRecoveryCodes } from '@/lib/guards'
import { readWords } from '@/lib/language'

/** The recovery codes as a file, as long as the page shows them. */
export async function GET(): Promise<Response> {
  const { recovery_codes, organization_slug } = await requireRecoveryCodes()
  const head = (await readWords()).say('pages.recoveryCodes.file', { organization: organization_slug })
  const text = `${head}\n\n${recovery_codes.join('\n')}\n`
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="recovery-codes.txt"',
      'Cache-Control': 'no-store',
    },
  })
}
