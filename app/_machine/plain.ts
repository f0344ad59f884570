/** A plain text for machines as an answer. */
export const plainResponse = (lines: readonly string[]): Response =>
  new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
