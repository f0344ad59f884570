/** XMP: RDF in XML. A value is an attribute, the text of an element, or a list in it. Pure. */
import { SaxesParser } from 'saxes';
import type { Notes } from './told-notes.ts';

const MOST_BYTES = 256 * 1024;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const names: Record<string, keyof Notes> = {
  'http://purl.org/dc/elements/1.1/ description': 'caption',
  'http://purl.org/dc/elements/1.1/ creator': 'creator',
  'http://purl.org/dc/elements/1.1/ rights': 'copyright',
  'http://ns.adobe.com/photoshop/1.0/ Credit': 'credit',
  'http://ns.adobe.com/xap/1.0/rights/ UsageTerms': 'terms',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ AltTextAccessibility': 'alt',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/ PersonInImage': 'people',
};

/** Of a text in several languages the one for everybody; of a list of names all. */
const lists: ReadonlySet<keyof Notes> = new Set<keyof Notes>(['creator', 'people']);

export function readXmp(bytes: Uint8Array): Notes {
  const values: { [Name in keyof Notes]?: string[] } = {};
  const path: (keyof Notes | null | undefined)[] = [];
  let text = '';
  const put = (name: keyof Notes, value: string): void => {
    if (value.trim() !== '') (values[name] ??= []).push(value.trim());
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    for (const one of Object.values(tag.attributes)) {
      const name = names[`${one.uri} ${one.local}`];
      if (name) put(name, one.value);
    }
    // RDF's own elements (lists and their items) belong to the property around them.
    path.push(tag.uri === RDF ? path.at(-1) : (names[`${tag.uri} ${tag.local}`] ?? null));
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    const name = path.pop();
    if (name) put(name, text);
    text = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  const xml = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).replace(/\0+$/, '');
  parser.write(xml).close();
  const notes: Notes = {};
  for (const [name, found] of Object.entries(values) as [keyof Notes, string[]][])
    notes[name] = lists.has(name) ? found.join(', ') : (found[0] ?? '');
  return notes;
}
