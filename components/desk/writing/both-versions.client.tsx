'use client';
/** What two people changed apart, one above the other with the differing words marked, to choose between or to edit. */
import { useEffect, useId, useState } from 'react';
import { compareWords } from '#db/history/compare-words';
import { linedText, linesOf } from '#db/history/lines';
import type { Piece } from '#db/history/views';
import { tagOf } from '#db/shared/languages';
import type { Block } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { query } from '../api';
import { type Writing, useStory, useWriting } from './context';
import { type Choice, type Clash, isLine } from './reconcile';
import type { Theirs } from './saving';
import { Sheet } from './sheet.client';
import { shortTime } from './standing';
import type { StoryAtDesk } from '#db/stories/desk-views';

type FieldClash = Extract<Clash, { kind: 'field' }>;

/** A field as words: names instead of ids. */
function fieldSaid(
  { words, choices, sitting }: Writing,
  content: StoryContent,
  name: FieldClash['name'],
): string {
  const named = (all: readonly { id: string; name: string }[], ids: readonly string[]): string =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? id).join(words.both.between);
  switch (name) {
    case 'points':
      return content.points.join('\n');
    case 'section':
      return content.section === null ? '' : named(choices.sections, [content.section]);
    case 'form':
      return words.forms[content.form];
    case 'topics':
      return named(choices.topics, content.topics);
    case 'bylines':
      return named(choices.people, content.bylines);
    case 'helpers':
      return named(choices.people, content.helpers ?? []);
    case 'related':
      return content.related.map((id) => sitting.stories.get(id)?.headline ?? id).join('\n');
    case 'lead': {
      if (!content.lead) return '';
      const { picture, alt, caption, credit } = content.lead;
      const own = [caption, alt, credit].filter((said) => said !== null && said !== '');
      return [sitting.pictures.get(picture)?.alt ?? words.write.kinds.picture, ...own].join('\n');
    }
    default:
      return content[name] ?? '';
  }
}

const blockSaid = (words: DeskWords, block: Block): string =>
  linedText(linesOf(block)) || words.write.kinds[block.kind];

type Sides = { what: string; mine: string | null; theirs: string | null };

function sidesOf(writing: Writing, clash: Clash, mine: StoryContent, theirs: StoryContent): Sides {
  const { words } = writing;
  if (clash.kind === 'field')
    return {
      what: words.history.fields[clash.name],
      mine: fieldSaid(writing, mine, clash.name),
      theirs: fieldSaid(writing, theirs, clash.name),
    };
  const block = clash.mine ?? clash.theirs;
  return {
    what: block ? words.write.kinds[block.kind] : words.write.body,
    mine: clash.mine && blockSaid(words, clash.mine),
    theirs: clash.theirs && blockSaid(words, clash.theirs),
  };
}

/** One side's words, those marked that the other has not. */
function Side({
  title,
  text,
  pieces,
  own,
}: {
  title: string;
  text: string | null;
  pieces: readonly Piece[];
  own: Piece['change'];
}) {
  const { words } = useWriting();
  const { language } = useStory().story;
  return (
    <div className="mt-3 border-l-4 border-rule pl-3">
      <h4 className="meta text-ink-2">{title}</h4>
      {text === null || text === '' ? (
        <p className="meta text-ink-3">{text === null ? words.both.out : words.both.empty}</p>
      ) : (
        <p className="dek whitespace-pre-wrap" lang={tagOf(language)}>
          {pieces.map((piece, i) =>
            piece.change === 'same' ? piece.text : piece.change === own && <mark key={i}>{piece.text}</mark>,
          )}
        </p>
      )}
    </div>
  );
}

function Choose({
  clash,
  sides: { what, mine, theirs },
  theirTitle,
  choice,
  onChoose,
}: {
  clash: Clash;
  sides: Sides;
  theirTitle: string;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const { words } = useWriting();
  const { both } = words;
  const { language } = useStory().story;
  const name = useId();
  const pieces = compareWords(mine ?? '', theirs ?? '');
  const options: { kind: Choice['kind']; said: string; make: () => Choice }[] = [
    { kind: 'mine', said: both.useMine, make: () => ({ kind: 'mine' }) },
    { kind: 'theirs', said: both.useTheirs, make: () => ({ kind: 'theirs' }) },
  ];
  if (clash.kind === 'block' && clash.mine && clash.theirs)
    options.push({ kind: 'both', said: both.useBoth, make: () => ({ kind: 'both' }) });
  if (clash.kind === 'field' && isLine(clash.name))
    options.push({ kind: 'text', said: both.useOwn, make: () => ({ kind: 'text', text: mine ?? '' }) });
  return (
    <section className="mt-6">
      <h3 className="ui font-strong">{what}</h3>
      <Side title={both.mine} text={mine} pieces={pieces} own="removed" />
      <Side title={theirTitle} text={theirs} pieces={pieces} own="added" />
      {mine !== null && mine === theirs && <p className="meta mt-2 text-ink-2">{both.otherwise}</p>}
      <fieldset className="mt-3">
        <legend className="sr-only">{fill(both.question, { what })}</legend>
        {options.map(({ kind, said, make }) => (
          <label key={kind} className="ui flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={name}
              checked={choice.kind === kind}
              onChange={() => onChoose(make())}
            />
            {said}
          </label>
        ))}
      </fieldset>
      {choice.kind === 'text' && (
        <textarea
          className="control mt-2"
          rows={2}
          lang={tagOf(language)}
          aria-label={fill(both.ownLabel, { what })}
          value={choice.text}
          onChange={({ target }) => onChoose({ kind: 'text', text: target.value.replace(/\s*\n\s*/g, ' ') })}
        />
      )}
    </section>
  );
}

export function BothVersions({ theirs, onClose }: { theirs: Theirs; onClose: () => void }) {
  const writing = useWriting();
  const { words, language, sitting } = writing;
  const { both } = words;
  const { story } = useStory();
  const [name, setName] = useState<string | null>(null);
  const [clash] = useState(() => sitting.clash());
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());

  useEffect(() => {
    let late = false;
    void query<StoryAtDesk>('read-story', { story: story.id }).then((answer) => {
      if (!late && answer.ok && answer.value.current.actor === theirs.actor)
        setName(answer.value.current.actorName);
    });
    return () => {
      late = true;
    };
  }, [story.id, theirs.actor]);

  const when = shortTime(theirs.at, sitting.now(), language);
  const theirTitle = [both.theirs, ...(name === null ? [] : [name]), when].join(both.between);
  return (
    <Sheet title={both.title} onClose={onClose}>
      <p className="meta text-ink-2">{both.help}</p>
      {clash?.found.clashes.map((one) => (
        <Choose
          key={one.name}
          clash={one}
          sides={sidesOf(writing, one, clash.mine, clash.theirs)}
          theirTitle={theirTitle}
          choice={choices.get(one.name) ?? { kind: 'mine' }}
          onChoose={(choice) => setChoices(new Map(choices).set(one.name, choice))}
        />
      ))}
      <button
        type="button"
        className="button mt-6"
        onClick={() => {
          onClose();
          sitting.settle(choices);
        }}
      >
        {both.done}
      </button>
    </Sheet>
  );
}
