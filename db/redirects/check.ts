/** What makes a redirect right: one hop, to a page that is there, and from no page of ours. */
import { eq } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import { resolve } from '#db/addresses/resolve';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import { placeOf } from '#db/shared/paths';
import { decodedPath, type RedirectInput, type RedirectReason } from './model.ts';
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

/** A redirect as it may be kept, or the field that is wrong and why. Ask inside the write that keeps it. */
export async function checkRedirect(tx: Db, input: RedirectInput): Promise<Checked> {
  const { siteUrl } = env();
  const ours = new URL(siteUrl).origin;
  const from = URL.parse(input.path, siteUrl);
  const to = URL.parse(input.target, siteUrl);
  const path = decodedPath(input.path);
  if (!from || path === undefined || path === '/') return no('path', 'address');
  if (from.origin !== ours) return no('path', 'not-ours');
  if (MACHINERY.test(path)) return no('path', 'desk-address');
  const place = placeOf(path);
  if (place && place.kind !== 'story') return no('path', 'page-there');
  if ((await tx.$count(addresses, eq(addresses.path, path))) > 0) return no('path', 'page-there');
  if (await redirectAt(tx, path)) return no('path', 'redirect-exists');
  if ((await tx.$count(redirects, eq(redirects.target, path))) > 0) return no('path', 'led-to');

  if (!to || !isWeb(to)) return no('target', 'address');
  if (to.origin !== ours) return { ok: true, path, target: to.href };
  const target = decodedPath(input.target);
  if (target === undefined) return no('target', 'address');
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
