/**
 * A browser that an account was once used from carries a mark of it: a stranger's wrong guesses never lock it out, and
 * only a sign-in without one is told of by mail. A mark opens nothing. The house keeps none: each is checked by its key.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { secret } from '#db/core/secrets';

/** Accounts that one browser is known to. */
const MOST = 5;
const FORM = /^([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{43})$/;

const signed = (user: string, nonce: string): Buffer =>
  createHmac('sha256', Buffer.from(secret('devices'), 'hex'))
    .update(`${user}|${nonce}`)
    .digest();

/** The device of an account among the marks that a browser sent; undefined where it was never used from. */
export function knownDevice(user: string, marks = ''): string | undefined {
  for (const mark of marks.split('~').slice(0, MOST)) {
    const [, nonce = '', sign = ''] = FORM.exec(mark) ?? [];
    const given = Buffer.from(sign, 'base64url');
    const own = signed(user, nonce);
    if (nonce !== '' && given.length === own.length && timingSafeEqual(given, own)) return nonce;
  }
  return undefined;
}

/** The marks that a browser carries once the account was used from it. */
export function markDevice(user: string, marks: string): string {
  if (knownDevice(user, marks) !== undefined) return marks;
  const nonce = randomBytes(12).toString('base64url');
  const mark = `${nonce}.${signed(user, nonce).toString('base64url')}`;
  return [mark, ...marks.split('~').filter((one) => FORM.test(one))].slice(0, MOST).join('~');
}
