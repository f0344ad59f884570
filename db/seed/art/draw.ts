import { airport } from './motifs/airport.ts';
import { classroom } from './motifs/classroom.ts';
import { columns } from './motifs/columns.ts';
import { corridor } from './motifs/corridor.ts';
import { cranes } from './motifs/cranes.ts';
import { estate } from './motifs/estate.ts';
import { ferry } from './motifs/ferry.ts';
import { fish } from './motifs/fish.ts';
import { hawker } from './motifs/hawker.ts';
import { hills } from './motifs/hills.ts';
import { library } from './motifs/library.ts';
import { lifts } from './motifs/lifts.ts';
import { market } from './motifs/market.ts';
import { minibuses } from './motifs/minibuses.ts';
import { racecourse } from './motifs/racecourse.ts';
import { reader } from './motifs/reader.ts';
import { reservoir } from './motifs/reservoir.ts';
import { rowing } from './motifs/rowing.ts';
import { scaffold } from './motifs/scaffold.ts';
import { shares } from './motifs/shares.ts';
import { swimming } from './motifs/swimming.ts';
import { tea } from './motifs/tea.ts';
import { tram } from './motifs/tram.ts';
import { typhoon } from './motifs/typhoon.ts';
import { randomFrom, seedOf, type Random } from './random.ts';
import { height, width } from './shapes.ts';

/** The subjects of the house illustration style, in the order of the design's catalogue. */
export const motifs = [
  'ferry',
  'estate',
  'tram',
  'hills',
  'market',
  'scaffold',
  'typhoon',
  'reader',
  'cranes',
  'tea',
  'minibuses',
  'hawker',
  'lifts',
  'library',
  'corridor',
  'columns',
  'racecourse',
  'rowing',
  'fish',
  'reservoir',
  'classroom',
  'shares',
  'airport',
  'swimming',
] as const;

export type Motif = (typeof motifs)[number];

const drawings: Record<Motif, (random: Random) => string> = {
  ferry,
  estate,
  tram,
  hills,
  market,
  scaffold,
  typhoon,
  reader,
  cranes,
  tea,
  minibuses,
  hawker,
  lifts,
  library,
  corridor,
  columns,
  racecourse,
  rowing,
  fish,
  reservoir,
  classroom,
  shares,
  airport,
  swimming,
};

/** Whether a text, such as the `art` of a sample story, names a motif. */
export function isMotif(name: string): name is Motif {
  return Object.hasOwn(drawings, name);
}

/**
 * One illustration as SVG text, 1600 × 960 px, up to about 3 MB. `seed` is any whole number; it changes the
 * composition, the spot ink and the number of things. The same motif and seed give the same text.
 */
export function draw(motif: Motif, seed: number): string {
  const random = randomFrom(seedOf(`${motif} ${seed}`));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `${drawings[motif](random)}</svg>`
  );
}
