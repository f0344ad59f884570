import sharp from 'sharp';
import type { Drawing } from '#db/share/job';
import { drawShare } from './draw.ts';
import { inks } from './inks.ts';

/** A share picture as PNG bytes of its exact size, some 20 kB: four flat inks and their edges need no more than 16 colours. */
export async function paintShare(drawing: Drawing): Promise<Buffer> {
  const { svg } = await drawShare(drawing);
  return sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: inks.paper })
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}
