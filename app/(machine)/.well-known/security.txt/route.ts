import { plainResponse } from '@/app/_machine/plain';
import { absolute } from '@/app/_server/site';
import { pageInstant } from '#db/core/read';
import { addDays, hkDate } from '#db/shared/hk-time';

export const dynamic = 'force-dynamic';

/** Days for which what it says holds: under a year, as RFC 9116 asks, and told anew every day. */
const HOLDS = 180;

export const GET = (): Response =>
  plainResponse([
    `Contact: ${absolute('/contact')}`,
    `Expires: ${addDays(hkDate(pageInstant()), HOLDS)}T00:00:00+08:00`,
    'Preferred-Languages: en, zh-Hant-HK',
    `Canonical: ${absolute('/.well-known/security.txt')}`,
  ]);
