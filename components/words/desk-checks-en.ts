/** The checks before publishing, and correcting, in English. */
import type { CheckCode, Level } from '#db/checks/model';
import type { CorrectionReason } from '#db/corrections/model';
import type { FailureCode } from '#db/shared/result';

/** Checks that are refusals as well: one sentence each, on the screen that warns and in the answer that refuses. */
export type Stop = Extract<CheckCode, FailureCode>;
export const stopsEn: Record<Stop, string> = {
  'headline-missing': 'The headline is empty.',
  'standfirst-missing': 'A news story needs a standfirst.',
  'body-empty': 'The story has no text.',
  'placeholder-left': 'A placeholder is left in the text: TK, XXX or [check].',
  'chart-unfinished': 'A chart has no title, no figures, or no source.',
  'picture-unknown': 'A picture is no longer there.',
  'alt-missing': 'A picture has no alt text.',
  'credit-missing': 'A picture has no credit.',
  'rights-ended': 'The rights to a picture have ended.',
  'section-missing': 'No section is chosen.',
  'byline-missing': 'The byline is missing.',
};

export const deskChecksEn = {
  found: {
    ...stopsEn,
    'headline-longest': 'The headline has more than 120 characters.',
    'headline-long': 'The headline is long for a front page: up to 80 characters fit everywhere.',
    'headline-stop': 'The headline ends with a full stop.',
    'headline-capitals': 'The headline is all in capitals.',
    'card-long': 'The headline is long for a card, and no shorter one is set.',
    'standfirst-short': 'The standfirst is short: 60 to 220 characters read best.',
    'standfirst-long': 'The standfirst is long: 60 to 220 characters read best.',
    'standfirst-repeats': 'The standfirst says what the headline says.',
    'text-short': 'The text has fewer than 100 words.',
    'subheads-few': 'More than 600 words stand without a subhead.',
    'quotes-open': 'Some quotation marks do not pair.',
    'figure-source': 'A figure does not say where it comes from.',
    'lead-none': 'There is no lead picture.',
    'lead-narrow': 'The lead picture is less than 1,600 pixels wide.',
    'lead-used-today': 'Another story of today has the same lead picture.',
    'topics-none': 'No topic is chosen.',
    'topics-many': 'More than six topics are chosen.',
    'address-long': 'The address is longer than 60 characters.',
    'address-changed': 'The address changes: the old one will lead here.',
    'updates-hidden': 'Readers lose the updates of this live story: its form is not Live any more.',
    'links-dead': 'A link leads to a page of ours that readers cannot see.',
    'links-desk': 'A link leads to the Desk, or to a preview.',
    'search-title-wide': 'Google will not show all of the headline: it is wider than 600 pixels.',
    'search-text-long': 'Google will not show all of the description: it takes more than two lines.',
    'comments-open': 'Comments of colleagues are open.',
    'suggestions-open': 'Suggestions of colleagues are open.',
    'twin-corrected': 'The story in the other language was corrected since this one last changed.',
  } satisfies Record<CheckCode, string>,
  /** In Settings: what is looked for. */
  title: 'Checks',
  about:
    'What the Desk looks for before a story goes out. “Stops” keeps a story back until it is mended, or until an editor gives a reason. “Advises” only says so.',
  of: 'For',
  allSections: 'All sections',
  show: 'Show',
  levels: { stop: 'Stops', advise: 'Advises', off: 'Not checked' } satisfies Record<Level, string>,
  always: 'Always stops: a page cannot be made without it.',
  asAll: 'As for all: {level}',
  asUsual: '{level} (as usual)',
  save: 'Save checks',
  saved: 'Saved',
  open: 'Checks before publishing',
  /** In the sheet. */
  pass: 'Publish in spite of what is to fix',
  passReason: 'Why? It goes into the log.',
  inSpite: ', in spite of the checks',
  draftWhy: 'This looks like a correction: {what} changed.',
  reasons: {
    headline: 'the headline',
    figure: 'a figure',
    name: 'a name',
    quotation: 'a quotation',
  } satisfies Record<CorrectionReason, string>,
  and: ' and ',
  between: ', ',
  drafted: 'Drafted from what changed. Make it your own sentence.',
};

export type DeskChecksWords = typeof deskChecksEn;
