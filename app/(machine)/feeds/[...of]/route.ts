/** Every feed: next.config leads their addresses here. */
import { feedResponse } from '@/app/_machine/feeds';
import { decoded } from '@/app/_pages/asked';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ of: string[] }> };
export const GET = async (_: Request, { params }: Context): Promise<Response> =>
  feedResponse(`/${(await params).of.map(decoded).join('/')}`);
