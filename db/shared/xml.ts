/** Text in XML: escaped, and without what XML 1.0 cannot carry. Pure. */

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that any format can carry: no lone surrogates, no control characters. */
export const clean = (text: string): string => text.toWellFormed().replace(ILLEGAL, '');

/** Text as it stands between tags, and in double quotes. */
export const xmlText = (text: string): string =>
  // Addresses and times need nothing, and a sitemap has thousands.
  /^[\w./:+-]*$/.test(text)
    ? text
    : clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
