/** `/<key>.txt`: search engines ask here whether a list of changed addresses came from us. */
import { plainResponse } from '@/app/_machine/plain';
import { noteMissing } from '#db/core/read';
import { publicKey } from '#db/pings/index-now';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ key: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const key = await publicKey();
  if (key === null || (await params).key !== key) noteMissing();
  return plainResponse([key ?? '']);
}
