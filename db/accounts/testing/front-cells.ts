/** Commands on fronts, and on what lies over every page. Used by tests only. */
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { must } from '#db/core/testing';
import { cancelFront } from '#db/front/commands/cancel-front';
import { discardFront } from '#db/front/commands/discard-front';
import { publishFront } from '#db/front/commands/publish-front';
import { restoreFront } from '#db/front/commands/restore-front';
import { saveFront } from '#db/front/commands/save-front';
import { clearStrip, setStrip } from '#db/front/commands/set-strip';
import { frontAtDesk } from '#db/front/desk-queries';
import { firstFront, frontKey, type FrontName } from '#db/front/model';
import { beHere } from '#db/pen/commands/be-here';
import { leaveStory } from '#db/pen/commands/leave-story';
import { takePen } from '#db/pen/commands/take-pen';
import { addPicture } from '#db/pictures/commands/add-picture';
import { cropForSlot } from '#db/pictures/commands/crop-for-slot';
import { sheet } from '#db/pictures/testing';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { HouseCell, Spot } from './house-cells.ts';

const shell = systemActor('shell');
const HOUR = 3_600_000;

const nameOf = ({ place }: Pick<Spot, 'place'>): FrontName => ({ language: 'en', place });
const withLayout = (spot: Spot) => ({ ...nameOf(spot), layout: firstFront(spot.place) });

/** Number of the draft as it stands. */
const version = async (spot: Spot): Promise<number> => (await frontAtDesk(shell, nameOf(spot)))?.version ?? 0;
const published = async (spot: Spot, at?: number): Promise<string> =>
  must(await publishFront(shell, { ...withLayout(spot), ...(at === undefined ? {} : { at }) })).release;

/** A page of the front editor that is open only for this. */
async function fromPage(actor: Actor, spot: Spot, command: typeof takePen | typeof beHere) {
  const at = { story: frontKey(nameOf(spot)), page: newId() };
  const said = await command(actor, at);
  if (said.ok) must(await leaveStory(actor, at));
  return said;
}

const strip = { words: 'It is open.', wordsZh: '', link: '' };
const warning = { kind: 'warning', warning: 'tc8nw', ...strip, words: '' };

let picture = { house: '', id: '' };

/** One picture a house: to cut each anew costs seconds. */
async function onePicture(): Promise<string> {
  const house = env().dataDir;
  if (picture.house === house) return picture.id;
  const bytes = await sheet(700, 500, 100, 200).jpeg().toBuffer();
  const said = { kind: 'photo', alt: 'A square', caption: '', credit: 'Staff' } as const;
  picture = { house, id: must(await addPicture(shell, { bytes, ...said })).picture };
  return picture.id;
}

const fronts: Omit<HouseCell, 'least' | 'ground'>[] = [
  {
    command: 'save-front',
    run: async (actor, spot) => saveFront(actor, { ...withLayout(spot), base: await version(spot) }),
  },
  { command: 'publish-front', run: (actor, spot) => publishFront(actor, withLayout(spot)) },
  {
    command: 'publish-front/at an hour',
    run: (actor, spot) => publishFront(actor, { ...withLayout(spot), at: now() + HOUR }),
  },
  {
    command: 'discard-front',
    prepare: async (spot) => {
      must(await saveFront(shell, { ...withLayout(spot), base: await version(spot) }));
      return '';
    },
    run: async (actor, spot) => discardFront(actor, { ...nameOf(spot), base: await version(spot) }),
  },
  {
    command: 'cancel-front',
    prepare: (spot) => published(spot, now() + HOUR),
    run: (actor, spot) => cancelFront(actor, { ...nameOf(spot), release: spot.made }),
  },
  {
    command: 'restore-front',
    prepare: (spot) => published(spot),
    run: (actor, spot) => restoreFront(actor, { ...nameOf(spot), release: spot.made }),
  },
  {
    command: 'crop-for-slot',
    prepare: onePicture,
    run: (actor, { place, made }) =>
      cropForSlot(actor, { picture: made, place, ratio: '3x2', left: 0, top: 0, width: 0.5 }),
  },
  { command: 'be-here', run: (actor, spot) => fromPage(actor, spot, beHere) },
  { command: 'take-pen', run: (actor, spot) => fromPage(actor, spot, takePen) },
];

export const frontCells: readonly HouseCell[] = [
  ...fronts.map((cell): HouseCell => ({ ...cell, least: 'editor', ground: 'front' })),
  {
    command: 'set-strip',
    least: 'editor',
    ground: 'house',
    run: (actor) => setStrip(actor, { kind: 'breaking', warning: null, ...strip, until: now() + HOUR }),
  },
  {
    command: 'set-strip/warning',
    least: 'editor',
    ground: 'house',
    run: (actor) => setStrip(actor, { ...warning, until: now() + HOUR }),
  },
  {
    command: 'set-strip/clear',
    least: 'editor',
    ground: 'house',
    prepare: async () => must(await setStrip(shell, { ...warning, until: now() + HOUR })).strip,
    run: (actor, { made }) => clearStrip(actor, { strip: made }),
  },
];
