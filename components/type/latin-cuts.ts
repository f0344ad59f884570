import { readFileSync } from 'node:fs';
import subsetFont, { type Axis } from 'subset-font';

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url);

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const spaces = '\u00a0\u2009';
const signs = '£€¥©°·×÷½¼¾–—‘’“”…•′″−≈≤≥';
const accented = 'áàâäãåæçéèêëíìîïñóòôöõøœúùûüÿýÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝß';

/** Every character that the Latin files hold: what English copy and the names in it need, and no more. */
const latinCharacters = ascii + spaces + signs + accented;

type LatinCut = { name: string; source: string; axes: Record<string, Axis> };

const sourceSerif = 'source-serif-4/files/source-serif-4-latin-opsz-';
const weights: Axis = { min: 400, max: 700 };

/**
 * The packaged files carry an optical-size axis for all sizes at once (122 kB). Pinning it to one display and
 * one text size, with only the weights in use, brings a file down to about 30 kB.
 */
const latinCuts: readonly LatinCut[] = [
  { name: 'hkn-display', source: `${sourceSerif}normal.woff2`, axes: { opsz: 60, wght: weights } },
  { name: 'hkn-display-italic', source: `${sourceSerif}italic.woff2`, axes: { opsz: 60, wght: 400 } },
  { name: 'hkn-text', source: `${sourceSerif}normal.woff2`, axes: { opsz: 14, wght: weights } },
  { name: 'hkn-text-italic', source: `${sourceSerif}italic.woff2`, axes: { opsz: 14, wght: 400 } },
  {
    name: 'hkn-sans',
    source: 'archivo/files/archivo-latin-standard-normal.woff2',
    axes: { wdth: 100, wght: weights },
  },
];

/** Cuts all Latin files. Gives name and WOFF2 bytes of each; rejects if a package file is missing. */
export async function cutLatin(): Promise<{ name: string; bytes: Buffer }[]> {
  const cuts: { name: string; bytes: Buffer }[] = [];
  for (const { name, source, axes } of latinCuts) {
    const font = readFileSync(new URL(source, packages));
    const bytes = await subsetFont(font, latinCharacters, { targetFormat: 'woff2', variationAxes: axes });
    cuts.push({ name, bytes });
  }
  return cuts;
}
