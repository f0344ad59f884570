/** A picture to be scanned, as one path of squares: drawn here, so that a key never leaves for somebody else's service. */
import { encode } from 'uqr';

export type Scan = { size: number; path: string };

export function scanOf(text: string): Scan {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
