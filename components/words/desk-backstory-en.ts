/** What the writing screen says of how a story came about, in English. desk-backstory-zh.ts has the same keys. */
export const deskBackstoryEn = {
  backstory: 'How this story came about',
  backstoryLabel: 'Told to readers',
  backstoryHelp:
    'Stands at the foot of the story: who was asked, what was read or counted, what could not be learnt. At most {most} characters; empty, nothing stands there.',
};
