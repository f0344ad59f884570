import { absolute } from '@/app/_server/site';

export const dynamic = 'force-dynamic';

// Search pages and previews say noindex themselves; a page that robots may not fetch cannot say so.
export const GET = (): Response =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /desk/',
      'Disallow: /setup/',
      'Disallow: /api/',
      'Allow: /',
      '',
      `Sitemap: ${absolute('/sitemap.xml')}`,
      `Sitemap: ${absolute('/news-sitemap.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
