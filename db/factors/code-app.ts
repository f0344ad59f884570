/** Six digits of an app (RFC 6238: SHA-1, 30 seconds), one half-minute early or late. */
import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
const totp = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_S });

/** A new key: 160 bits, base32. */
export const newKey = (): string => new Secret({ size: 20 }).base32;

/** What the app reads from the picture; `issuer` is the paper, as the app will name it. */
export const keyAddress = (secret: string, email: string, issuer: string): string =>
  totp(secret, email, issuer).toString();

/** The half-minute whose code this is, at `t` (ms UTC); null when it is none near it. */
export function stepOf(secret: string, code: string, t: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: t, window: 1 });
  return delta === null ? null : Math.floor(t / 1000 / PERIOD_S) + delta;
}

/** The code of an instant (ms UTC). For tests: an app of their own. */
export const codeAt = (secret: string, t: number): string => totp(secret).generate({ timestamp: t });
