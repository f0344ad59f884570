import { newsSitemap } from '@/app/_machine/sitemaps';
import { xmlResponse } from '@/app/_machine/xml';

export const dynamic = 'force-dynamic';
export const GET = async (): Promise<Response> => xmlResponse(await newsSitemap());
