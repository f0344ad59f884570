import { sitemapFile, sitemapResponse } from '@/app/_machine/sitemaps';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return sitemapResponse(() => sitemapFile(file));
}
