/**
 * Forms with a file, read with a counter as they come: the file goes to the disk piece by piece, and a body over its limit
 * is not kept, whatever its headers say. Readers of pages come first: the house takes one piece of one body in each
 * turn of its loop, however many arrive at once, and a piece that lies on the disk is out of its memory at once. Left to the
 * collector, a few photographs make it go through everything three times, on all processors, while readers wait.
 */
import { on } from 'node:events';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ownTurn } from '#db/core/own-turn';
import { shared } from '#db/core/process';
import { placesFor } from '#db/core/store/places';
import { isDiskFull, putDown, type Putting, type Upload } from '#db/pictures/upload';
import { fail, type Failure, ok, type Result } from '#db/shared/result';

/** A form as it was sent. */
export type SentForm = {
  /** Fields that hold text, each as it was sent first. */
  fields: ReadonlyMap<string, string>;
  /** The field `file`, where that is a file; of several the first. It is removed after the form. */
  file: Upload | undefined;
};

/** So many bodies come in at once; others wait at their senders, and beyond those the house is busy. */
const places = placesFor(16, 48);

/** Fields of one form, and bytes of one. */
const MOST_FIELDS = 40;
const MOST_TEXT = 16 * 1024;
const MOST_HEAD = 8 * 1024;

/** Where the parser puts what it finds. */
type Found = { fields: Map<string, string>; pieces: Uint8Array[]; hasFile: boolean };

/** A parser of one body. `broken` rejects when the body is no form, or ends before its time. */
function parserOf(type: string): { parser: BusboyInstance; found: Found; broken: Promise<never> } {
  const found: Found = { fields: new Map(), pieces: [], hasFile: false };
  const parser = new Busboy({
    headers: { 'content-type': type },
    isPartAFile: (_name, _type, fileName) => fileName !== undefined,
    limits: {
      fieldSize: MOST_TEXT,
      fields: MOST_FIELDS,
      parts: MOST_FIELDS,
      headerPairs: 20,
      headerSize: MOST_HEAD,
    },
  });
  const broken = new Promise<never>((_, reject) => {
    parser.on('error', reject);
    parser.on('field', (name, value, _nameCut, cut) => {
      if (cut) reject(new Error('A field is too long.'));
      else if (!found.fields.has(name)) found.fields.set(name, value);
    });
    for (const many of ['partsLimit', 'fieldsLimit'] as const)
      parser.on(many, () => reject(new Error('It has too many fields.')));
    parser.on('file', (name, stream) => {
      stream.on('error', reject);
      if (name !== 'file' || found.hasFile) return void stream.resume();
      found.hasFile = true;
      stream.on('data', (piece: Uint8Array) => found.pieces.push(piece));
    });
  });
  // Whoever waits for something of it hears of it; nobody else needs to.
  broken.catch(() => undefined);
  return { parser, found, broken };
}

/**
 * What a sender sends, as it comes. Straight from Node where it is at hand: Next copies each piece twice. Whoever leaves
 * early lets the sender finish, so that it hears the answer.
 */
async function* piecesOf({ body }: Request): AsyncGenerator<Uint8Array, void> {
  const sent = shared.bringing.getStore();
  if (!sent) return yield* body ?? [];
  // It hung up before anybody listened: nothing more would come, not even that.
  if (sent.destroyed) throw new Error('The sender is gone.');
  const calls = on(sent, 'data', { close: ['end', 'close'], highWaterMark: 1, lowWaterMark: 1 });
  try {
    for await (const [piece] of calls) yield piece;
  } finally {
    sent.resume();
  }
}

/** Frees the memory of a piece that is needed no more, if it is the sender's (the parser has some too) and all of it. */
function giveBack({ buffer, byteLength }: Uint8Array, sent: WeakSet<ArrayBufferLike>): void {
  if (buffer instanceof ArrayBuffer && sent.has(buffer) && buffer.byteLength === byteLength)
    buffer.transfer(0);
}

/** Reads a body to its end. Failure: picture-too-large. Throws where it is no form, was cut off, or the disk is full. */
async function readInto(
  putting: Putting,
  pieces: AsyncIterable<Uint8Array>,
  type: string,
  most: number,
): Promise<Result<SentForm>> {
  const { parser, found, broken } = parserOf(type);
  const sent = new WeakSet<ArrayBufferLike>();
  const put = async (): Promise<void> => {
    for (const piece of found.pieces.splice(0)) {
      await putting.add(piece);
      giveBack(piece, sent);
    }
  };
  let received = 0;
  for await (const piece of pieces) {
    sent.add(piece.buffer);
    received += piece.byteLength;
    if (received > most) return fail('picture-too-large');
    await ownTurn();
    await Promise.race([broken, new Promise((taken) => parser.write(piece, taken))]);
    await put();
  }
  await Promise.race([broken, new Promise((finished) => parser.once('finish', finished).end())]);
  await put();
  const { fields, hasFile } = found;
  return ok({ fields, file: hasFile ? await putting.end() : undefined });
}

/**
 * Reads the multipart form of a request of at most `most` bytes and runs something with it; its file is removed afterwards,
 * and also when it does not come whole. Failures: those of `run`, invalid (not a form, or cut off), picture-too-large,
 * disk-full, busy (too many are sent at once).
 */
export async function withForm<T>(
  request: Request,
  most: number,
  run: (form: SentForm) => Promise<Result<T>>,
): Promise<Result<T>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return fail('invalid');
  let putting: Putting | undefined;
  try {
    const form = await places
      .within(async () => {
        putting = await putDown();
        return readInto(putting, piecesOf(request), type, most);
      })
      .catch((error: unknown) => fail(refusalOf(error)));
    return form.ok ? await run(form.value) : form;
  } finally {
    await putting?.drop();
  }
}

function refusalOf(error: unknown): Failure['code'] {
  if (places.areFull(error)) return 'busy';
  // Otherwise it was cut off on the way, or is not what its type says.
  return isDiskFull(error) ? 'disk-full' : 'invalid';
}
