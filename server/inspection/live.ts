/** A live story's updates as its page shows them and as its structured data lists them, held against the newsroom's. Pure. */
import type { ExpectedUpdate, FindingCode } from '#db/inspections/model';
import { anchorOf } from '#db/live/model';
import type { SeenUpdate } from './article.ts';
import type { SeenPage } from './page.ts';
import { isAt, isHeadline, same } from './words.ts';

export type LiveFault = { code: FindingCode; at: string; said: string; wanted: string };

/** Things named in one finding. */
const MOST_NAMED = 3;

const nameOf = ({ headline, text }: ExpectedUpdate): string => (headline || text).slice(0, 80);
const named = (all: readonly string[]): string => all.slice(0, MOST_NAMED).join(' · ');

/** `page`: the whole address of the story. At most one finding of each kind: the first of what is wrong says where. */
export function holdLive(
  page: string,
  wanted: readonly ExpectedUpdate[],
  { parts }: Pick<SeenPage, 'parts'>,
  listed: readonly SeenUpdate[],
): LiveFault[] {
  const faults: LiveFault[] = [];
  const addressOf = ({ id }: ExpectedUpdate): string => `${page}#${anchorOf(id)}`;
  const note = (code: FindingCode, wrong: readonly ExpectedUpdate[], said: readonly string[]): void => {
    const [first] = wrong;
    if (first || said.length > 0)
      faults.push({
        code,
        at: first ? addressOf(first) : page,
        said: named(said),
        wanted: named(wrong.map(nameOf)),
      });
  };
  const shown = new Map(parts.filter(({ id }) => id.startsWith('u-')).map((part) => [part.id, part]));
  const known = new Set(wanted.map(({ id }) => anchorOf(id)));
  note(
    'live-page',
    wanted.filter((update) => {
      const part = shown.get(anchorOf(update.id));
      return (
        !part ||
        !isAt(part.time, update.at) ||
        (update.headline !== '' && !same(part.heading, update.headline))
      );
    }),
    [...shown.values()].filter(({ id }) => !known.has(id)).map(({ heading }) => heading),
  );

  const said = new Map(listed.map((update) => [update.address, update]));
  const addresses = new Set(wanted.map(addressOf));
  note(
    'data-live',
    wanted.filter((update) => {
      const one = said.get(addressOf(update));
      return !one || !isHeadline(one.headline, update.headline || update.text);
    }),
    listed
      .filter(
        ({ address }, i) =>
          !addresses.has(address) || listed.findIndex((one) => one.address === address) !== i,
      )
      .map(({ headline }) => headline),
  );
  note(
    'data-live-times',
    wanted.filter((update) => {
      const one = said.get(addressOf(update));
      return one && !(isAt(one.published, update.at) && isAt(one.modified, update.updatedAt ?? update.at));
    }),
    [],
  );
  return faults;
}
