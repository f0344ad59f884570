'use client';
/** What stands above the text, in reading order: kicker, headline, standfirst, points. */
import { type KeyboardEvent, useId } from 'react';
import { tagOf } from '#db/shared/languages';
import type { StoryContent } from '#db/stories/model';
import { breadth, HEADLINE_FITS } from '#db/checks/checks';
import { useContent, useSaving, useStory, useWriting } from './context';
import { fieldId } from './field-names';
import { GrowingText } from './growing-text.client';
import { stepFrom, stepOf } from './line-keys';
import { Points } from './points.client';

/** Why the server refused a field, as a sentence; undefined when it did not. */
export function useProblem(field: keyof StoryContent): string | undefined {
  const { words } = useWriting();
  const { trouble } = useSaving();
  if (trouble?.kind !== 'refused') return undefined;
  const reasons: Record<string, string> = words.reasons;
  const reason = Object.entries(trouble.failure.fields ?? {}).find(
    ([name]) => name === `content.${field}` || name.startsWith(`content.${field}.`),
  )?.[1];
  return reason && (reasons[reason] ?? reason);
}

type Line = 'kicker' | 'headline' | 'standfirst';

function StoryLine({
  field,
  label,
  hint,
  className,
}: {
  field: Line;
  label: string;
  hint: string;
  className: string;
}) {
  const { sitting, readOnly } = useWriting();
  const content = useContent();
  const { story } = useStory();
  const problem = useProblem(field);
  const problemId = useId();
  return (
    <>
      <GrowingText
        id={fieldId(field)}
        line
        label={label}
        placeholder={hint}
        value={content[field]}
        onChange={(value) => sitting.draft.change({ [field]: value })}
        className={className}
        lang={tagOf(story.language)}
        readOnly={readOnly}
        describedBy={problem ? problemId : undefined}
      />
      {problem && (
        <p id={problemId} className="meta mt-1 font-strong text-van">
          {problem}
        </p>
      )}
    </>
  );
}

/** How long the headline is, and whether that is too long for a front page. */
function Meter() {
  const { words } = useWriting();
  const { headline } = useContent();
  const long = breadth(headline) > HEADLINE_FITS;
  return (
    <p className="meta mt-2 mb-3.5 flex flex-wrap gap-x-3.5 text-ink-3">
      <span>
        <b className="font-strong text-ferry">{[...headline].length}</b> {words.write.characters}
      </span>
      {long && <span className="font-strong text-ochre">{words.checks.found['headline-long']}</span>}
    </p>
  );
}

/** Enter goes to the next line, Backspace at the start of an empty one goes back. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const line = event.target;
  if (!(line instanceof HTMLTextAreaElement) || !line.hasAttribute('data-line')) return;
  if (event.defaultPrevented) return;
  const step = stepOf(event.nativeEvent, line);
  if (step === null) return;
  event.preventDefault();
  stepFrom(line, step);
}

export function StoryFields() {
  const { words } = useWriting();
  const { write } = words;
  return (
    <div onKeyDown={moveByKey}>
      <StoryLine field="kicker" label={write.kicker} hint={write.kicker} className="kicker-l text-ferry" />
      <div className="mt-3">
        <StoryLine field="headline" label={write.headline} hint={write.headline} className="desk-headline" />
      </div>
      <Meter />
      <StoryLine
        field="standfirst"
        label={write.standfirst}
        hint={write.standfirstHint}
        className="desk-standfirst text-ink-2"
      />
      <Points />
    </div>
  );
}
