import { z } from 'zod'
import { rememberMember } from '@/lib/prefill'
import { toLocalPath } from '@/lib/return-to'

const form = z.object({ organization: z.string().max(128), email_address: z.string().max(254), path: z.string() })

/**
 * The way from a page of an older build to the same page of this one: what was typed is noted for it, in the cookies that
 * fill forms in. A route, since its address is the same in every build, as no action's is.
 */
export async function POST(request: Request): Promise<Response> {
  const { data } = form.safeParse(Object.fromEntries(await request.formData()))
  if (data?.email_address) await rememberMember(data)
  return new Response(null, { status: 303, headers: { Location: toLocalPath(data?.path) ?? '/' } })
}
