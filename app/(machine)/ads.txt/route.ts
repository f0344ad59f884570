import { plainResponse } from '@/app/_machine/plain';
import { env } from '#db/core/env';

export const dynamic = 'force-dynamic';

// The paper sells no advertisements. One record that names nobody, so that nobody can sell in its name (IAB ads.txt 1.1,
// 3.2.1: the placeholder).
export const GET = (): Response =>
  plainResponse([
    `# ${new URL(env().siteUrl).host} sells no advertising space, and nobody sells it for it.`,
    'placeholder.example.com, placeholder, DIRECT, placeholder',
    `OWNERDOMAIN=${new URL(env().siteUrl).hostname}`,
  ]);
