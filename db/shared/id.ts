/** Random identities. Pure: reaches the browser (the editor names its own blocks). */
import { z } from 'zod';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random identity of `length` characters, 5 bits each: 16 are 80 bits, enough never to be guessed or to collide. */
export function newId(length = 16): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => LETTERS[byte & 31]).join('');
}

/** Identity of a record as it comes from outside. */
export const Id = z.string().regex(/^[0-9a-z_-]{1,40}$/, { error: 'unknown' });
