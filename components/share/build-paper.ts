/**
 * Draws the paper's own share pictures, both committed: `node components/share/build-paper.ts`. Run again only if the
 * mark or the name is to change.
 */
import { writeFileSync } from 'node:fs';
import { languages } from '#db/shared/languages';
import { paintShare } from './paint.ts';

for (const language of languages) {
  const file = new URL(`../../public/share-${language}.png`, import.meta.url);
  writeFileSync(file, await paintShare({ kind: 'paper', shape: 'wide', language }));
}
