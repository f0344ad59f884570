/**
 * What is typed or pasted into a field, as it may be kept. Slides, sheets and terminals hand over line breaks and marks
 * that nobody sees, and that the newsroom refuses: who pasted them could not find what was refused. Pure.
 */

/** Line breaks of other programs: of slides (U+000B), pages, terminals, and Unicode's own. */
const BREAKS = '\\u000b\\u000c\\u0085\\u2028\\u2029';
/** Halves of a character stay: some keyboards send an emoji as two. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;

const AROUND_BREAKS = new RegExp(`[\\t ]*[\\r\\n${BREAKS}]+[\\t ]*`, 'g');
const OTHER_BREAKS = new RegExp(`\\r\\n?|[${BREAKS}]`, 'g');

/** One line: a break becomes a space. */
export const oneLine = (text: string): string => text.replace(AROUND_BREAKS, ' ').replace(UNSEEN, '');

/** Several lines. */
export const manyLines = (text: string): string => text.replace(OTHER_BREAKS, '\n').replace(UNSEEN, '');
