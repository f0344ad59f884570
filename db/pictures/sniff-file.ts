/** Reads what a file on the disk says of itself, and no more of it than that needs. */
import { open } from 'node:fs/promises';
import { isHeic, jpegFrom, sniffHead, type Sniffed, sound } from './sniff.ts';

/** Bytes that are looked at at once. */
const WINDOW = 64 * 1024;

/** Format and size in px as `sniff` finds them in bytes, and whether it is HEIC. */
export async function sniffFile(path: string): Promise<{ said: Sniffed | undefined; heic: boolean }> {
  const file = await open(path, 'r');
  try {
    const room = new Uint8Array(WINDOW);
    const from = async (at: number): Promise<Uint8Array> =>
      room.subarray(0, (await file.read(room, 0, WINDOW, at)).bytesRead);
    const head = await from(0);
    const heic = isHeic(head);
    let found = sniffHead(head);
    for (let at = 0; typeof found === 'number'; found = jpegFrom(await from(at))) {
      // Each step leads on: a file has an end, and behind it nothing is found.
      at += found;
    }
    return { said: sound(found), heic };
  } finally {
    await file.close();
  }
}
