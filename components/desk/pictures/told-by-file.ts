/** What a chosen file says of itself, for the form. For the browser. */
import { MOST_BYTES } from '#db/pictures/model';
import { type Told, toldBy } from '#db/pictures/told';

const NOTHING: Told = { caption: '', credit: '', copyright: '', alt: '', people: '', terms: '' };

/** Nothing for a file that is too large to be taken, and for one that cannot be read. */
export async function toldByFile(file: File): Promise<Told> {
  if (file.size > MOST_BYTES) return NOTHING;
  try {
    return await toldBy(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return NOTHING;
  }
}

export const saysSomething = (told: Told): boolean => Object.values(told).some((text) => text !== '');
