/** Elements and documents of XML. */
import { xmlText } from '#db/shared/xml';

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
