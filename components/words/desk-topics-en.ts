/** Sentences of renaming and merging topics in English. desk-topics-zh.ts has the same keys. */
export const deskTopicsEn = {
  address: 'Address',
  addressHelp: 'The old address leads to the new one from then on.',
  stories: 'Stories: {n}',
  over: 'over {n}',
  search: 'Name of a topic or a person',
  find: 'Find',
  someOf: '{n} of {all} are shown. Look for a name to find another.',
  noneOfName: 'None has this name.',
  merge: 'Merge into another…',
  mergeInto: 'The topic that stays',
  mergeHelp:
    'All stories of {name} stand under that topic from then on. Its page and its feeds lead there. No story is changed.',
  mergeNow: 'Merge {name}',
  mergePersonInto: 'The person who stays',
  mergePersonHelp:
    'All stories by {name} stand under that byline from then on. The page and its feeds lead there. No story is changed.',
  user: 'Account at the Desk',
  noUser: 'None',
  userHelp:
    'What they begin has this byline from the start, and what its page says of them is theirs to change.',
  elsewhere: 'Accounts elsewhere',
  elsewhereHelp:
    'Whole addresses that begin with https, one to a line, at most {most}. Their page links to them as this person’s own.',
};
