import { apiResponse } from '@/app/_machine/api';
import { decoded } from '@/app/_pages/asked';
import { API } from '#db/api/model';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ of: string[] }> };
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  apiResponse(`${API}/${(await params).of.map(decoded).join('/')}`, new URL(request.url).searchParams);
