/** Reads an export file from beginning to end, one item at a time: a file of any size needs the memory of one item. */
import { createReadStream } from 'node:fs';
import { HeadReader } from './wxr-head.ts';
import { ItemSplitter, MOST_ITEM, type Piece } from './item-splitter.ts';
import { nameOf, readItem } from './wxr-item.ts';
import type { Reading, Refusal } from './wxr-records.ts';

/** bytes */
const CHUNK = 1 << 20;

/** Thrown when nothing of the file can be used: no export, or one that carries an attack. */
export class ExportRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.line ? `Line ${refusal.line}: ${refusal.why}.` : `${refusal.why}.`);
    this.refusal = refusal;
  }
}

/** The encoding that a file declares; UTF-8 when it says nothing. Throws ExportRefused for one that nobody knows. */
function decoderFor(start: Uint8Array): TextDecoder {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}encoding=["']([\w.:-]{1,40})["']/.exec(
    Buffer.from(start.subarray(0, 200)).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8');
  } catch {
    throw new ExportRefused({ why: `the encoding ${declared} is not known`, line: 1 });
  }
}

async function* textOf(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const bytes = chunk as Buffer; // no encoding is set: the stream gives buffers
    decoder ??= decoderFor(bytes);
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/**
 * Gives the head, then every item in the file's order; what cannot be read comes as 'broken', with its line, and the
 * rest still comes. Throws ExportRefused when this is no WordPress export, at once when it holds a document type.
 */
export async function* readExport(file: string): AsyncGenerator<Reading> {
  const splitter = new ItemSplitter();
  const head = new HeadReader();
  let begun = false;
  let closed = false;

  function* take(pieces: readonly Piece[]): Generator<Reading> {
    for (const piece of pieces) {
      if (piece.kind === 'doctype')
        throw new ExportRefused({
          why: 'the file holds a document type, which no export needs',
          line: piece.line,
        });
      if (piece.kind === 'head') {
        const wrong = head.push(piece.text);
        if (wrong) throw new ExportRefused({ why: wrong });
        continue;
      }
      if (!begun) yield start();
      if (piece.kind === 'item') yield* readItem(piece.text, piece.line);
      else if (piece.kind === 'too-large')
        yield { ...brokenAt(piece), why: `it is longer than ${MOST_ITEM / 1e6} million characters` };
      else yield* cutOff(piece);
    }
  }
  const start = (): Reading => {
    const read = head.finish();
    if (typeof read === 'string') throw new ExportRefused({ why: read });
    begun = true;
    return { kind: 'head', head: read };
  };

  let last = '';
  for await (const text of textOf(file)) {
    last = (last + text).slice(-200);
    yield* take(splitter.push(text));
  }
  closed = /<\/rss\s*>/.test(last);
  yield* take(splitter.end());
  if (!begun) yield start();
  if (!closed)
    yield { kind: 'broken', line: 0, post: 'the file', why: 'it ends before its last line: it was cut off' };
}

const brokenAt = (piece: { text: string; line: number }) =>
  ({ kind: 'broken', line: piece.line, post: nameOf(piece.text) }) as const;

/** The file ended inside an item. An open section may have swallowed whole items: those come. */
function* cutOff(piece: { text: string; line: number }): Generator<Reading> {
  const readings = readItem(piece.text, piece.line);
  for (const [i, reading] of readings.entries()) {
    if (reading.kind !== 'broken' || i < readings.length - 1) yield reading;
    else yield { ...reading, why: 'the file ends inside it' };
  }
}
