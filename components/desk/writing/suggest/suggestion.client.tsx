'use client';
/** One suggestion: who, what stands there, what would; and what can be done with it, also with y and n. */
import type { KeyboardEvent, ReactNode } from 'react';
import type { Suggestion } from '#db/review/model';
import { fill } from '../../../words/fill';
import { useCell, useStory, useWriting } from '../context';
import { useTalk } from '../review/use-talk';
import { shortTime } from '../standing';
import { showSuggestion } from './drawn';
import { said } from './said';
import { suggestionId } from './use-suggestions';

const NEAR = 16;

/** Before and after, as a proof-reader marks them. Words that are put in stand between their neighbours. */
function Words({ suggestion: { on, words } }: { suggestion: Suggestion }) {
  const w = useWriting().words.suggest;
  const between = on.quote === '';
  return (
    <p className="ui break-words whitespace-pre-wrap">
      {between && <span className="text-ink-2">{on.before.split('\n').at(-1)?.slice(-NEAR)}</span>}
      {!between && (
        <del className="words-out">
          <span className="sr-only">{w.suggestedOut}</span>
          {on.quote}
          <span className="sr-only">{w.endOfIt}</span>
        </del>
      )}
      {!between && words !== '' && ' '}
      {words !== '' && (
        <ins className="words-in">
          <span className="sr-only">{between ? w.suggestedHere : w.suggestedIn}</span>
          {words}
          <span className="sr-only">{w.endOfIt}</span>
        </ins>
      )}
      {between && <span className="text-ink-2">{on.after.split('\n')[0]?.slice(0, NEAR)}</span>}
    </p>
  );
}

type Props = {
  suggestion: Suggestion;
  onAccept: (id: string) => void;
  onReject: (id: string) => void;
  onTakeBack: (id: string) => void;
  onOpenAgain: (id: string) => void;
};

export function SuggestionItem({ suggestion, onAccept, onReject, onTakeBack, onOpenAgain }: Props) {
  const { words, sitting, language, user } = useWriting();
  const w = words.suggest;
  const { may } = useStory();
  const { editor, settling } = useTalk();
  const standing = useCell(settling.standings).get(suggestion.id);
  const waits = useCell(settling.pending).has(suggestion.id);
  const { id, author, settled } = suggestion;
  const open = settled === null && !waits;
  const own = author.id === user;
  const name = fill(w.named, { name: author.name, said: said(suggestion, w) });
  const act = (label: string, run: (id: string) => void, keys?: string): ReactNode => (
    <button
      type="button"
      className="quiet-act"
      aria-label={fill(words.named, { act: label, name })}
      aria-keyshortcuts={keys}
      onClick={() => run(id)}
    >
      {label}
    </button>
  );

  const onKey = (event: KeyboardEvent): void => {
    const { isComposing, keyCode } = event.nativeEvent;
    if (!open || !may.save || isComposing || keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== 'y' && event.key !== 'n') return;
    event.preventDefault();
    // The desk's own keys of one letter mean something else.
    event.stopPropagation();
    (event.key === 'y' ? onAccept : onReject)(id);
  };

  return (
    <li
      id={suggestionId(id)}
      tabIndex={-1}
      aria-label={name}
      data-open={open ? '' : undefined}
      className="mb-4 border-l-3 border-rule pl-3 data-open:border-ferry"
      onKeyDown={onKey}
    >
      <p className="meta text-ink-2">
        <strong>{author.name}</strong>
        {own && ` ${words.review.you}`} · {shortTime(suggestion.at, sitting.now(), language)}
      </p>
      <Words suggestion={suggestion} />
      {open && standing === 'changed' && <p className="meta font-strong text-ochre">{w.changed}</p>}
      {open && standing === 'already' && <p className="meta font-strong text-ochre">{w.already}</p>}
      {waits && <p className="meta text-ink-2">{w.waits}</p>}
      {settled && (
        <p className="meta text-ink-3">
          {fill(w.outcomes[settled.outcome], {
            name: settled.by.name,
            when: shortTime(settled.at, sitting.now(), language),
          })}
          {settled.version !== null && ` · ${fill(w.inVersion, { version: settled.version })}`}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-x-4">
        {open && standing === 'here' && editor && act(w.show, () => showSuggestion(editor, id))}
        {open && may.save && act(w.accept, onAccept, 'y')}
        {open && may.save && act(w.reject, onReject, 'n')}
        {open && own && may.suggest && act(w.takeBack, onTakeBack)}
        {settled &&
          (settled.outcome === 'taken-back' ? own && may.suggest : may.save) &&
          act(w.openAgain, onOpenAgain)}
      </div>
    </li>
  );
}
