import { robots } from '@/app/_machine/robots';
import { siteSettings } from '#db/settings/reader-queries';

export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> =>
  new Response(robots(await siteSettings()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
