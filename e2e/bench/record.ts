/** Takes down one answer of the portal to the byte, so that the bare server can send the same. */
import { get } from 'node:http';

export type Recorded = {
  status: number;
  /** Names and values by turns, as they were sent; without those that node:http adds by itself. */
  headers: string[];
  /** base64, still compressed */
  body: string;
};

const OF_NODE = new Set(['date', 'connection', 'keep-alive']);

/** Asks once, over a connection that stays open as a browser's does. */
export const record = (url: string, headers: Readonly<Record<string, string>>): Promise<Recorded> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.rawHeaders.filter(
            (_, i, all) => !OF_NODE.has((all[i - (i % 2)] ?? '').toLowerCase()),
          ),
          body: Buffer.concat(chunks).toString('base64'),
        }),
      );
    }).on('error', reject);
  });
