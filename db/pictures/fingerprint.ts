/** SHA-256 of uploaded bytes, hex. Made by a thread: twenty megabytes would hold the house up. */
export async function fingerprint(bytes: Uint8Array): Promise<string> {
  const { buffer, byteOffset, byteLength } = bytes;
  // Of memory that is shared with another thread it wants a copy.
  const own =
    buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
  return Buffer.from(await crypto.subtle.digest('SHA-256', own)).toString('hex');
}
