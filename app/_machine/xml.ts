/** XML text: escaped, and without what XML 1.0 cannot carry. */

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that any format can carry: no lone surrogates, no control characters. */
export const clean = (text: string): string => text.toWellFormed().replace(ILLEGAL, '');

export const xmlText = (text: string): string =>
  // Addresses and times need nothing, and a sitemap has thousands.
  /^[\w./:+-]*$/.test(text)
    ? text
    : clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** `<name>text</name>`, or nothing for an empty text. */
export const element = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`;

/** `<name a="b"/>` with its attributes in their order; those that are undefined are left out. */
export const empty = (name: string, attributes: Record<string, string | undefined>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(value)}"`))
    .join('')}/>`;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A finished document as an answer. */
export const xmlResponse = (body: string, type = 'application/xml'): Response =>
  new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
