/** Forms with files, read with a counter: a body over its limit is never held, whatever its headers say. */
import { setImmediate as turn } from 'node:timers/promises';
import { fail, ok, type Result } from '#db/shared/result';

/** The bytes of a stream, or undefined as soon as more than `most` have come; the rest is not read. */
export async function bytesWithin(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.byteLength;
    if (received > most) {
      reader.releaseLock();
      return undefined;
    }
    chunks.push(value);
    // What has arrived already is read without a pause: readers of pages get one between two pieces.
    await turn();
  }
  const whole = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** A form as it was sent. */
export type SentForm = {
  /** All but the bytes of the file. */
  fields: FormData;
  /** Bytes of the field `file`, where that is a file; a view, not a copy. */
  file: Uint8Array<ArrayBuffer> | undefined;
};

/** Longest head of a part that is looked at, bytes. */
const MOST_HEAD = 4_096;

/**
 * Cuts the bytes of the field `file` out of a multipart body. The parser of the platform goes through every byte of a file
 * and copies it three times: twenty megabytes held all readers up for a tenth of a second (measured).
 */
function withoutFile(
  body: Uint8Array<ArrayBuffer>,
  type: string,
): { rest: Uint8Array<ArrayBuffer>; file: Uint8Array<ArrayBuffer> } | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const mark = `--${quoted ?? plain ?? ''}`;
  if (mark === '--') return undefined;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let at = bytes.indexOf(mark);
  while (at !== -1) {
    const begins = bytes.indexOf('\r\n\r\n', at) + 4;
    const ends = begins < 4 ? -1 : bytes.indexOf(`\r\n${mark}`, begins);
    if (ends === -1) return undefined;
    const head = bytes.toString('latin1', at, Math.min(begins, at + MOST_HEAD));
    if (/^content-disposition:[^\r\n]*;\s*name="?file"?\s*(?:;|\r\n)/im.test(head)) {
      const rest = new Uint8Array(body.byteLength - (ends - begins));
      rest.set(body.subarray(0, begins));
      rest.set(body.subarray(ends), begins);
      return { rest, file: body.subarray(begins, ends) };
    }
    at = ends + 2;
  }
  return undefined;
}

/** The multipart form of a request of at most `most` bytes. Failures: invalid (not a form), picture-too-large. */
export async function formWithin(request: Request, most: number): Promise<Result<SentForm>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return fail('invalid');
  try {
    const bytes = await bytesWithin(request.body, most);
    if (!bytes) return fail('picture-too-large');
    const cut = withoutFile(bytes, type);
    const fields = await new Response(cut?.rest ?? bytes, { headers: { 'Content-Type': type } }).formData();
    // Whether it is a file is the platform's word: a field of that name that is text is none.
    const isFile = typeof fields.get('file') === 'object' && fields.get('file') !== null;
    return ok({ fields, file: isFile ? cut?.file : undefined });
  } catch {
    // Cut off on the way, or not what its type says.
    return fail('invalid');
  }
}
