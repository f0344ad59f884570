import { sitemapIndex, sitemapResponse } from '@/app/_machine/sitemaps';

export const dynamic = 'force-dynamic';
export const GET = async (): Promise<Response> => sitemapResponse(sitemapIndex);
