/** A change of a front in one short sentence. Pure. */
import { changesBetween, type FrontChange, type Place, type Said } from '#db/front/told';
import type { FrontAtDesk } from '#db/front/desk-views';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

/** What a sentence names things by, in the desk's language. */
export type Named = {
  words: Pick<DeskWords, 'frontEditor' | 'leads' | 'layouts'>;
  /** A slot of the front that is live, or of the draft. */
  slotName: (at: Place, side: 'live' | 'draft') => string;
  rowName: (zone: number, section: string) => string;
  sectionName: (id: string) => string;
  /** The story's own headline; undefined for one that this front does not name. */
  storyName: (id: string) => string | undefined;
  when: (instant: number) => string;
  /** Between the names of a list. */
  comma: string;
};

/** What the draft changes, as it was saved last. */
export const changesIn = ({ live, liveSlots, draft, slots, alsoOn }: FrontAtDesk): FrontChange[] =>
  changesBetween({ layout: live, slots: liveSlots }, { layout: draft?.layout ?? live, slots, also: alsoOn });

type OfStory = Extract<FrontChange, { story: string }>;

/** What is said otherwise, a sentence a field. */
const otherwise: {
  [F in keyof Said]: (change: OfStory, said: Said[F], old: Said[F] | null, by: Named) => string;
} = {
  headline: ({ story, headline }, _, old, { words, storyName }) =>
    fill(words.frontEditor.changeHeadline, { name: headline, before: old ?? storyName(story) ?? headline }),
  kicker: ({ headline: name }, said, _, { words: { frontEditor: w } }) =>
    said
      ? fill(w.changeKicker, { name, words: said })
      : fill(w.changeKickers[said === '' ? 'none' : 'own'], { name }),
  picture: ({ headline: name }, said, _, { words: { frontEditor: w } }) =>
    fill(w.changePicture[said === 'own' || said === 'none' ? said : 'other'], { name }),
  crop: ({ headline: name }, said, _, { words: { frontEditor: w } }) =>
    fill(w.changeCrop[said === '' ? 'own' : 'other'], { name }),
  size: ({ headline: name }, said, _, { words: { frontEditor: w } }) =>
    fill(w.changeSize[said ?? 'normal'], { name }),
  sublinks: ({ headline: name }, said, _, { words: { frontEditor: w }, storyName, comma }) =>
    fill(w.changeSublinks[!said ? 'itself' : said.length === 0 ? 'none' : 'hand'], {
      name,
      names: (said ?? []).map((id) => storyName(id) ?? id).join(comma),
    }),
  until: ({ headline: name }, said, _, { words: { frontEditor: w }, when }) =>
    said === null ? fill(w.changeUntil.none, { name }) : fill(w.changeUntil.at, { name, when: when(said) }),
};

function saidOf(change: Extract<FrontChange, { kind: 'said' }>, by: Named): string {
  const { field, before, after } = change;
  const say = <F extends keyof Said>(of: F): string =>
    otherwise[of](change, after[of], before?.[of] ?? null, by);
  return say(field);
}

/** What changes, as a sentence without its kind. */
export function toldChange(change: FrontChange, by: Named): string {
  const { frontEditor: w, leads, layouts } = by.words;
  switch (change.kind) {
    case 'said':
      return saidOf(change, by);
    case 'lead':
      return fill(w.changeLayout, {
        name: w.slotNames.lead,
        layout: leads[change.after],
        before: leads[change.before],
      });
    case 'row-layout':
      return fill(w.changeLayout, {
        name: by.rowName(change.zone, change.section),
        layout: layouts[change.after],
        before: layouts[change.before],
      });
    case 'row-new':
    case 'row-gone':
      return fill(w.changeRow, {
        name: by.rowName(change.zone, change.section),
        layout: layouts[change.layout],
      });
    case 'rows':
      return fill(w.changeRows, { names: change.sections.map(by.sectionName).join(by.comma) });
    default: {
      const { headline: name, from, to } = change;
      const slot = to ? by.slotName(to, 'draft') : from ? by.slotName(from, 'live') : '';
      if (change.kind === 'moved' && from)
        return fill(w.changeFrom, { name, from: by.slotName(from, 'live'), to: slot });
      const sentence = {
        new: w.changeTo,
        gone: w.changeTo,
        moved: w.changeTo,
        held: w.changeHeld,
        freed: w.changeFreed,
        waits: w.changeWaits,
        unplaced: w.changeUnplaced,
        listed: w.changeListed,
      }[change.kind];
      return fill(sentence, { name, slot });
    }
  }
}
