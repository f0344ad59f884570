/** Sentences about two people at one story, in English. desk-pen-zh.ts has the same keys. */
export const deskPenEn = {
  here: 'Who is here',
  reading: '{name} is reading',
  writing: '{name} is writing',
  and: '{first}, and {n} more',
  writingNow: '{name} writing now',
  held: '{name} has the pen.',
  ask: 'Ask for it',
  asked: 'You asked {name} for the pen.',
  askedBy: '{name} has asked for it.',
  asks: '{name} asks for the pen:',
  handOver: 'Hand over',
  longer: 'Two more minutes',
  yours: 'You have the pen.',
  saveFirst: 'Your text is not saved yet; it passes once it is.',
  refused: '{name} has the pen. Your words are safe on this computer.',
  free: 'The pen is free. Your words are safe on this computer.',
};
