/** Whose a picture is, as XMP: the two fields by which other programs and search engines know it. Pure. */
import { xmlText } from '#db/shared/xml';

/** What goes with every file that is sent. Empty: nothing is said. */
export type Credit = { credit: string; copyright: string };

/**
 * A packet for a file, undefined where there is nothing to say. IPTC Photo Metadata Standard 2023.2: Credit Line
 * (`photoshop:Credit`) and Copyright Notice (`dc:rights`, a text in languages of which one is for everybody).
 */
export function xmpOf({ credit, copyright }: Credit): Buffer | undefined {
  if (credit === '' && copyright === '') return undefined;
  const credited =
    credit && ` xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${xmlText(credit)}"`;
  const rights =
    copyright &&
    `<dc:rights xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(copyright)}</rdf:li></rdf:Alt></dc:rights>`;
  return Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${credited}>${rights}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
}
