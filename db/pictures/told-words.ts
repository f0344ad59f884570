/** Letters of old notes, which seldom say how they are written. Pure. */

const MOST = 8_000;

/** UTF-8 where it is that, else Latin letters of Windows. */
export function wordsIn(bytes: Uint8Array): string {
  const most = bytes.subarray(0, MOST);
  try {
    // A character that our limit cut does not make the whole Latin.
    return new TextDecoder('utf-8', { fatal: true }).decode(most, { stream: bytes.length > MOST });
  } catch {
    return new TextDecoder('windows-1252').decode(most);
  }
}
