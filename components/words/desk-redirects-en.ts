/** Redirects, in English. desk-redirects-zh.ts has the same keys. */
import type { RedirectReason } from '#db/redirects/model';

export const deskRedirectsEn = {
  title: 'Redirects',
  open: 'Redirects',
  about:
    'An address that is no page of ours leads to one that is. Stories whose address changes need none: their old addresses lead on by themselves.',
  path: 'Address that is asked for',
  pathHelp: 'As in /old-page or /story.asp?id=12.',
  target: 'Leads to',
  targetHelp: 'A page of ours, or a whole address elsewhere.',
  add: 'Add',
  added: 'Added. It leads there from the next request on.',
  search: 'Search',
  find: 'Show',
  count: { one: '1 redirect', many: '{n} redirects' },
  none: 'There are none.',
  noneFound: 'None holds these words.',
  by: '{who}, {when}',
  remove: 'Remove',
  removeNamed: 'Remove {path}',
  removed: 'Removed: {path}',
  putBack: 'Put it back',
  more: 'Further redirects',
  download: 'Download all as CSV',
  paste: {
    title: 'Paste a table of redirects',
    table: 'Table',
    help: 'One line each: address, where it leads. CSV, or as copied from a spreadsheet; at most 500 lines.',
    take: 'Take them in',
    taken: { one: '1 redirect taken in.', many: '{n} redirects taken in.' },
    refused: 'Nothing was taken in. Mend these lines:',
    line: 'Line {n}: {reason}',
  },
  reasons: {
    'not-ours': 'This address is not on our site.',
    'page-there': 'A page of ours stands at this address.',
    'desk-address': 'This address belongs to the desk or to the machinery of the site.',
    'out-of-reach': 'Whoever asks for this address never gets as far as a redirect.',
    'leads-to-itself': 'It would lead to itself.',
    'leads-on': 'This target is redirected itself. Name the page where the reader ends.',
    'led-to': 'Another redirect leads to this address. Mend that one first.',
    'redirect-exists': 'This address is redirected already.',
    'two-columns': 'Two columns are needed: address, where it leads.',
  } satisfies Record<RedirectReason, string>,
};

export type DeskRedirectsWords = typeof deskRedirectsEn;
