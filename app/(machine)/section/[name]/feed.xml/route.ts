import { sectionFeed } from '@/app/_machine/feeds';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ name: string }> };
export const GET = async (_: Request, { params }: Context): Promise<Response> =>
  sectionFeed('en', (await params).name);
