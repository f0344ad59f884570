/** Content security policies: one for readers, one for the desk. */
import { createHash } from 'node:crypto';
import { frameOrigins } from '#db/shared/embeds';
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
  "worker-src 'self'",
  // Loaded only once a reader has asked for one: the page itself holds no frame.
  `frame-src ${frameOrigins.join(' ')}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The desk's preview of a story: the same, and the desk may show it in a frame of its own. */
export const previewPolicy = readerPolicy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** The service worker: it asks our own server and does nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'";

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
