/** Redirects as the desk writes them. Pure: reaches the browser. */
import { z } from 'zod';

/** Characters of an address: what the door takes, with room for a query. */
const MOST = 500;

export const RedirectInput = z.strictObject({
  /** The path that leads elsewhere, in whatever way it was written; a whole address of ours too. */
  path: z.string().trim().min(1, { error: 'required' }).max(MOST, { error: 'too-long' }),
  target: z.string().trim().min(1, { error: 'required' }).max(MOST, { error: 'too-long' }),
});
export type RedirectInput = z.infer<typeof RedirectInput>;

export type Redirect = { path: string; target: string; actorName: string; at: number };

/** Why a redirect is refused; each has a sentence in both languages. */
export const redirectReasons = [
  'not-ours', // the path is on another site
  'page-there', // a page of ours stands at the path
  'desk-address', // the path belongs to the desk or the machinery, or is a file of ours
  'out-of-reach', // the door refuses the path, or drops the query that is in it
  'leads-to-itself',
  'leads-on', // the target is redirected itself: the reader would make two hops
  'led-to', // another redirect leads to this path: its readers would make two hops
  'redirect-exists',
  'two-columns',
] as const;
export type RedirectReason = (typeof redirectReasons)[number];
