/** What makes a redirect right: one hop, to a page that is there, and from no page of ours. */
import { eq } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import { endOf } from '#db/addresses/end-of';
import { standsAt } from '#db/addresses/standing';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import type { FieldReason } from '#db/shared/command';
import { ownAddress } from '#db/shared/own-pages';
import { placeOf, storyInForm } from '#db/shared/paths';
import { type RedirectInput, type RedirectReason } from './model.ts';
import { outOfReach } from './reach.ts';
import { redirects } from './tables.ts';

/** `no-page-there`: the target is ours, and no page stands there. */
type RefusedFor = RedirectReason | Extract<FieldReason, 'address' | 'no-page-there'>;

type Checked =
  { ok: true; path: string; target: string } | { ok: false; field: 'path' | 'target'; reason: RefusedFor };

const no = (field: 'path' | 'target', reason: RefusedFor): Checked => ({ ok: false, field, reason });

/** A name and password in an address would be given to every reader. */
const isWeb = ({ protocol, username, password }: URL): boolean =>
  (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';

/** An address of ours as it is kept: its path without a stroke at the end, and its query. */
function ownKey(address: string, siteUrl: string): { path: string; search: string } | undefined {
  const own = ownAddress(address, siteUrl);
  return own && { ...own, path: own.path.length > 1 ? own.path.replace(/\/$/, '') : own.path };
}

/** Nobody is led on from what stands, however much is there; a kind of page at which none stands is free. */
async function isTaken(path: string): Promise<boolean> {
  const place = placeOf(path);
  return place !== undefined && place.kind !== 'story' && !storyInForm(path) && (await standsAt(place));
}

/** A redirect as it may be kept, or the field that is wrong and why. Ask inside the write that keeps it. */
export async function checkRedirect(tx: Db, input: RedirectInput): Promise<Checked> {
  const { siteUrl } = env();
  if (!URL.canParse(input.path, siteUrl)) return no('path', 'address');
  const old = ownKey(input.path, siteUrl);
  if (old === undefined) return no('path', 'not-ours');
  const path = old.path + old.search;
  if (path === '/') return no('path', 'address');
  const unreached = outOfReach(old.path, old.search);
  if (unreached) return no('path', unreached);
  if (await isTaken(path)) return no('path', 'page-there');
  if ((await tx.$count(addresses, eq(addresses.path, path))) > 0) return no('path', 'page-there');
  if (await redirectAt(tx, path)) return no('path', 'redirect-exists');
  if ((await tx.$count(redirects, eq(redirects.target, path))) > 0) return no('path', 'led-to');

  const to = URL.parse(input.target, siteUrl);
  if (!to || !isWeb(to)) return no('target', 'address');
  const own = ownKey(input.target, siteUrl);
  if (own === undefined) return { ok: true, path, target: to.href };
  const target = own.path + own.search;
  if (target === path) return no('target', 'leads-to-itself');
  if (await redirectAt(tx, target)) return no('target', 'leads-on');
  const end = await endOf(target, own.path);
  return end === undefined ? no('target', 'no-page-there') : { ok: true, path, target: end };
}

async function redirectAt(tx: Db, path: string): Promise<boolean> {
  return (await tx.$count(redirects, eq(redirects.path, path))) > 0;
}
