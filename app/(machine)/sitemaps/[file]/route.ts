import { sitemapFile } from '@/app/_machine/sitemaps';
import { xmlResponse } from '@/app/_machine/xml';
import { noteMissing } from '#db/core/read';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const file = await sitemapFile((await params).file);
  if (file === null) noteMissing();
  return xmlResponse(file ?? '');
}
