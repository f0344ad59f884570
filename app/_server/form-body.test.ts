import { describe, expect, it } from 'vitest';
import { bytesWithin, formWithin } from './form-body';

/** A stream of `count` chunks of `size` bytes that counts how many were asked for. */
function chunks(count: number, size: number): { stream: ReadableStream<Uint8Array>; asked: () => number } {
  let asked = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked += 1;
        if (asked > count) controller.close();
        else controller.enqueue(new Uint8Array(size).fill(asked));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, asked: () => asked };
}

describe('bytesWithin', () => {
  it('gives the bytes in their order, up to the limit itself', async () => {
    const bytes = await bytesWithin(chunks(3, 2).stream, 6);
    expect([...(bytes ?? [])]).toEqual([1, 1, 2, 2, 3, 3]);
    expect((await bytesWithin(chunks(0, 1).stream, 6))?.byteLength).toBe(0);
  });

  it('stops at the chunk that goes over, however much would follow', async () => {
    const endless = chunks(Infinity, 1000);
    expect(await bytesWithin(endless.stream, 2500)).toBeUndefined();
    expect(endless.asked()).toBe(3);
  });
});

describe('formWithin', () => {
  const form = new FormData();
  form.set('alt', '渡輪 "at" night');
  form.set('file', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'a\r\n".jpg'));
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request('http://localhost/', { method: 'POST', body, headers });

  it('reads fields and the bytes of a file as they are', async () => {
    const read = await formWithin(post(form), 10_000);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.fields.get('alt')).toBe('渡輪 "at" night');
    expect([...(read.value.file ?? [])]).toEqual([0, 13, 10, 45, 45, 255]);
  });

  it('finds the file wherever it stands, and no field that only bears its name', async () => {
    const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => [13, 10, 45, 45, i % 256][i % 5] ?? 0);
    const read = async (fields: [string, string | File][]) => {
      const sent = new FormData();
      for (const [name, value] of fields) sent.append(name, value);
      const result = await formWithin(post(sent), 200_000);
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };
    const file = new File([bytes], 'file"; name="alt".jpg');
    for (const fields of [
      [
        ['alt', 'a'],
        ['file', file],
        ['credit', 'c'],
      ],
      [
        ['file', file],
        ['alt', 'a'],
        ['credit', 'c'],
      ],
      [
        ['alt', 'a'],
        ['credit', 'c'],
        ['other', new File(['x'], 'x')],
        ['file', file],
      ],
    ] satisfies [string, string | File][][]) {
      const { fields: found, file: cut } = await read(fields);
      expect(Buffer.compare(cut ?? new Uint8Array(), bytes)).toBe(0);
      expect([found.get('alt'), found.get('credit')]).toEqual(['a', 'c']);
    }
    expect((await read([['file', 'text']])).file).toBeUndefined();
    expect((await read([['files', file]])).file).toBeUndefined();
    expect((await read([['file', new File([], 'none')]])).file?.byteLength).toBe(0);
    // Of two the first, as every form is read.
    expect(
      (
        await read([
          ['file', new File(['one'], 'a')],
          ['file', file],
        ])
      ).file?.byteLength,
    ).toBe(3);
  });

  it('refuses what is too long, and what is no form', async () => {
    expect(await formWithin(post(form), 100)).toMatchObject({ error: { code: 'picture-too-large' } });
    const type = 'multipart/form-data; boundary=x';
    for (const request of [
      post('{}', { 'Content-Type': 'application/json' }),
      post('alt=x', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      post('no boundary in here', { 'Content-Type': type }),
      post('--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ncut off', { 'Content-Type': type }),
      post('', { 'Content-Type': 'multipart/form-data' }),
      new Request('http://localhost/', { method: 'POST', headers: { 'Content-Type': type } }),
    ])
      expect(await formWithin(request, 10_000)).toMatchObject({ error: { code: 'invalid' } });
  });
});
