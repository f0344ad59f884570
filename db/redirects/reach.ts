/** Which addresses never get as far as a redirect. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canBeAsked } from '#db/shared/own-pages';
import { encodePath, placeOf } from '#db/shared/paths';

/** First parts of addresses that are not the readers', and what the door answers by its name. */
const MACHINERY =
  /^\/(desk|admin|api|ap|sign-in|sign-out|setup|preview|pictures|view|healthz|readyz|_next|fonts|reader)(\/|$)|^\/(service-worker\.js|speculation-rules\.json|\.well-known\/webfinger)$/;

/** Bytes of a path, as the door counts them. */
const LONGEST = 512;

/** Why nobody who asks for a path (decoded, NFC, without its query) is led on from it; undefined where they are. */
export function outOfReach(path: string, search: string): 'out-of-reach' | 'desk-address' | undefined {
  if (!canBeAsked(path) || encodePath(path).length > LONGEST) return 'out-of-reach';
  // Files of the house are sent before anything is looked up.
  if (MACHINERY.test(path) || (path !== '/' && existsSync(join('public', path)))) return 'desk-address';
  // A query that no page of this kind knows is dropped; only old addresses are asked for with theirs.
  const place = search === '' ? undefined : placeOf(path);
  return place && place.kind !== 'front' && place.kind !== 'story' ? 'out-of-reach' : undefined;
}
