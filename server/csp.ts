/** Content security policies: one for readers, one for the desk. */
import { createHash } from 'node:crypto';
import { themeScript } from '../components/site/theme-script-text.ts';

const themeHash = createHash('sha256').update(themeScript).digest('base64');

/** Reader pages: our own files and the one inline script that sets the theme before paint. */
export const readerPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${themeHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The desk and the pages before it. The editor sets style attributes; everything else needs the nonce. */
export const deskPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
