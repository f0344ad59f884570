import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sniffFile } from './sniff-file.ts';
import { sniff } from './sniff.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'sniff-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const onDisk = (bytes: Uint8Array): ReturnType<typeof sniffFile> => {
  const file = join(dir, 'file');
  writeFileSync(file, bytes);
  return sniffFile(file);
};
const note = (size: number): Buffer => {
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(size + 2, 2);
  return Buffer.concat([head, Buffer.alloc(size, 0xff)]);
};
const sheet = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#375a7f' } });

it('says of a file on the disk what it says of its bytes', async () => {
  const files = await Promise.all([
    sheet().jpeg().toBuffer(),
    sheet().jpeg({ progressive: true }).toBuffer(),
    sheet().png().toBuffer(),
    sheet().webp().toBuffer(),
    sheet().webp({ lossless: true }).toBuffer(),
  ]);
  for (const bytes of files) {
    const { said } = await onDisk(bytes);
    expect(said).toMatchObject({ width: 300, height: 200 });
    expect(said).toEqual(sniff(bytes));
    for (const end of [0, 1, 3, 20, 29]) expect((await onDisk(bytes.subarray(0, end))).said).toBeUndefined();
  }
});

it('finds the frame of a JPEG behind megabytes of notes, wherever their ends fall', async () => {
  const plain = await sheet().jpeg().toBuffer();
  const wrapped = (notes: Buffer[]): Buffer =>
    Buffer.concat([plain.subarray(0, 2), ...notes, plain.subarray(2)]);
  const large = Array.from({ length: 70 }, () => note(65_000));
  expect((await onDisk(wrapped(large))).said).toEqual({ format: 'jpeg', width: 300, height: 200 });
  // Every place of a segment's head against the end of what is looked at once.
  for (let off = 65_500; off < 65_533; off += 1)
    expect((await onDisk(wrapped([note(off), note(3)]))).said).toMatchObject({ width: 300 });
  const short = Array.from({ length: 40_000 }, () => note(0));
  expect((await onDisk(wrapped(short))).said).toMatchObject({ width: 300 });
  // One that ends before its frame, within a segment and behind one.
  const whole = wrapped(large);
  for (const end of [100_000, 65_006, 2_000_003])
    expect((await onDisk(whole.subarray(0, end))).said).toBeUndefined();
});

it('knows HEIC', async () => {
  expect(await onDisk(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toEqual({
    said: undefined,
    heic: true,
  });
});
