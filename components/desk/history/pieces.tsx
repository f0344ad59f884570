import { Fragment } from 'react';
import type { Piece } from '#db/history/views';
import type { DeskHistoryWords } from '../../words/desk-history-en';

/** Ends of paragraphs and lines inside of some words, drawn where they stand. */
const ENDS = /([\u2029\n])/;

function Words({ text, words }: { text: string; words: DeskHistoryWords }) {
  return text.split(ENDS).map((part, i) => {
    if (part === '\n') return <br key={i} />;
    if (part !== '\u2029') return <Fragment key={i}>{part}</Fragment>;
    return (
      <Fragment key={i}>
        <span aria-hidden="true">¶</span>
        <span className="sr-only"> {words.paragraphEnd} </span>
        <br />
      </Fragment>
    );
  });
}

/**
 * Words as a proof-reader marks them: what came is underlined, what went is struck through. A screen reader hears where
 * each begins and ends.
 */
export function Pieces({ pieces, words }: { pieces: readonly Piece[]; words: DeskHistoryWords }) {
  return pieces.map(({ text, change }, i) => {
    if (change === 'same') return <Words key={i} text={text} words={words} />;
    const Tag = change === 'added' ? 'ins' : 'del';
    return (
      <Tag key={i} className={change === 'added' ? 'words-in' : 'words-out'}>
        <span className="sr-only"> {change === 'added' ? words.inserted : words.deleted} </span>
        <Words text={text} words={words} />
        <span className="sr-only"> {words.end} </span>
      </Tag>
    );
  });
}
