import { oembed } from '@/app/_machine/oembed';

export const dynamic = 'force-dynamic';
export const GET = (request: Request): Promise<Response> => oembed(new URL(request.url).searchParams);
