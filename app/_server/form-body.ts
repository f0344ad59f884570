/** Forms with files, read with a counter: a body over its limit is never held, whatever its headers say. */
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
  }
  const whole = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The multipart form of a request of at most `most` bytes. Failures: invalid (not a form), picture-too-large. */
export async function formWithin(request: Request, most: number): Promise<Result<FormData>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return fail('invalid');
  try {
    const bytes = await bytesWithin(request.body, most);
    if (!bytes) return fail('picture-too-large');
    return ok(await new Response(bytes, { headers: { 'Content-Type': type } }).formData());
  } catch {
    // Cut off on the way, or not what its type says.
    return fail('invalid');
  }
}
