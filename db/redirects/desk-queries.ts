import { and, asc, gt, or } from 'drizzle-orm';
import Papa from 'papaparse';
import { namesOf } from '#db/accounts/desk-queries';
import { contains } from '#db/core/contains';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Redirect } from './model.ts';
import { redirects } from './tables.ts';

const PAGE = 100;

/** Redirects by path, those that hold `words` in either address; `after` is the last path of the page before. */
export async function redirectsForDesk(
  actor: Actor,
  { words, after }: { words: string; after: string },
): Promise<{
  items: Redirect[];
  /** `after` of the next page; null at the end. */
  next: string | null;
  count: number;
}> {
  if (!can(actor, 'settings.change')) return { items: [], next: null, count: 0 };
  const tx = await db();
  const wanted = words.trim().normalize('NFC').slice(0, 200);
  const match = or(contains(redirects.path, wanted), contains(redirects.target, wanted));
  const rows = await tx
    .select()
    .from(redirects)
    .where(and(match, gt(redirects.path, after)))
    .orderBy(asc(redirects.path))
    .limit(PAGE + 1);
  const items = rows.slice(0, PAGE);
  const names = await namesOf(items.map(({ actor: by }) => by));
  return {
    items: items.map(({ path, target, actor: by, at }) => ({
      path,
      target,
      actorName: names.get(by) ?? by.replace('system:', ''),
      at,
    })),
    next: rows.length > PAGE ? (items.at(-1)?.path ?? null) : null,
    count: await tx.$count(redirects, match),
  };
}

/** All redirects as CSV (RFC 4180), as the import takes it; null for who may not. */
export async function redirectsAsCsv(actor: Actor): Promise<string | null> {
  if (!can(actor, 'settings.change')) return null;
  const rows = await (
    await db()
  )
    .select({ from: redirects.path, to: redirects.target })
    .from(redirects)
    .orderBy(asc(redirects.path));
  return `${Papa.unparse({ fields: ['from', 'to'], data: rows.map(({ from, to }) => [from, to]) })}\r\n`;
}
