/** What makes a redirect right: one hop, to a page that is there, and from no page of ours. */
import { eq } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import { resolve } from '#db/addresses/resolve';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import { ownAddress } from '#db/shared/own-pages';
import { placeOf } from '#db/shared/paths';
import { type RedirectInput, type RedirectReason } from './model.ts';
import { redirects } from './tables.ts';

/** First parts of addresses that are not the readers'. */
const MACHINERY = /^\/(desk|api|sign-in|sign-out|setup|preview|view|healthz|readyz|_next|fonts|reader)(\/|$)/;

type Checked =
  | { ok: true; path: string; target: string }
  | { ok: false; field: 'path' | 'target'; reason: RedirectReason | 'address' };

const no = (field: 'path' | 'target', reason: RedirectReason | 'address'): Checked => ({
  ok: false,
  field,
  reason,
});

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

/** What an address of ours is kept as: its path without a stroke at the end, and its query. */
function ownKey(address: string, siteUrl: string): string | undefined {
  const own = ownAddress(address, siteUrl);
  return own && `${own.path.length > 1 ? own.path.replace(/\/$/, '') : own.path}${own.search}`;
}

/** A redirect as it may be kept, or the field that is wrong and why. Ask inside the write that keeps it. */
export async function checkRedirect(tx: Db, input: RedirectInput): Promise<Checked> {
  const { siteUrl } = env();
  if (!URL.canParse(input.path, siteUrl)) return no('path', 'address');
  const path = ownKey(input.path, siteUrl);
  if (path === undefined) return no('path', 'not-ours');
  if (path === '/') return no('path', 'address');
  if (MACHINERY.test(path)) return no('path', 'desk-address');
  const place = placeOf(path);
  if (place && place.kind !== 'story') return no('path', 'page-there');
  if ((await tx.$count(addresses, eq(addresses.path, path))) > 0) return no('path', 'page-there');
  if (await redirectAt(tx, path)) return no('path', 'redirect-exists');
  if ((await tx.$count(redirects, eq(redirects.target, path))) > 0) return no('path', 'led-to');

  const to = URL.parse(input.target, siteUrl);
  if (!to || !isWeb(to)) return no('target', 'address');
  const target = ownKey(input.target, siteUrl);
  if (target === undefined) return { ok: true, path, target: to.href };
  if (target === path) return no('target', 'leads-to-itself');
  if (await redirectAt(tx, target)) return no('target', 'leads-on');
  const there = placeOf(target.replace(/\?.*$/, ''));
  if (!there) {
    const fate = await resolve(target);
    return fate.kind === 'moved' ? { ok: true, path, target: fate.to } : no('target', 'no-page-there');
  }
  if (there.kind !== 'story') return { ok: true, path, target };
  const fate = await resolve(target);
  if (fate.kind === 'page') return { ok: true, path, target };
  return fate.kind === 'moved' ? { ok: true, path, target: fate.to } : no('target', 'no-page-there');
}

async function redirectAt(tx: Db, path: string): Promise<boolean> {
  return (await tx.$count(redirects, eq(redirects.path, path))) > 0;
}
