'use client';
/** The checks as lines: mark, word, and the way to mend it. */
import { useContext } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../../../ui/icon';
import type { CheckCode } from '#db/checks/model';
import { fill } from '../../../words/fill';
import { useContent, useWriting } from '../context';
import { type FieldName, fieldOfCheck, goTo } from '../field-names';
import { TalkContext } from '../review/use-talk';
import { allWords, styleAdvice } from '../style/hits';
import { showRule } from '../style/marks';
import { useChecks } from './use-checks';

type Line = {
  key: string;
  level: 'stop' | 'advice' | 'fine';
  text: string;
  field: FieldName | null;
  /** To the words themselves, where they stand in the text. */
  show?: () => void;
};

function Mark({ level }: { level: Line['level'] }) {
  const { named, write } = useWriting().words;
  const face = { stop: 'text-van', advice: 'text-ochre', fine: 'text-ferry' }[level];
  return (
    <span className={`${face} flex-none`}>
      {level === 'fine' ? (
        <Icon name="check" className="size-4" />
      ) : level === 'stop' ? (
        <Icon name="alert" className="size-4" />
      ) : (
        <span aria-hidden="true" className="mx-0.5 mt-2 block h-0.5 w-3 bg-ochre" />
      )}
      <span className="sr-only">{fill(named, { act: write.checkLevels[level], name: '' })}</span>
    </span>
  );
}

type Props = {
  /** Before going to a field (closing a sheet, say). */
  onGo?: () => void;
};

export function CheckList({ onGo }: Props) {
  const { words, readOnly, kit } = useWriting();
  const { write } = words;
  const content = useContent();
  const editor = useContext(TalkContext)?.editor ?? null;
  const { stops, advice } = useChecks();
  const line =
    (level: Line['level']) =>
    (code: CheckCode): Line => ({
      key: code,
      level,
      text: words.checks.found[code],
      field: fieldOfCheck(code),
    });
  const lines: Line[] = [
    ...stops.map(line('stop')),
    ...advice.map(line('advice')),
    ...styleAdvice(allWords(content), kit.houseStyle).map(({ rule, n }): Line => ({
      key: `style-${rule.wrong}`,
      level: 'advice',
      text: fill(words.tools.style.advice, { right: rule.right, wrong: rule.wrong, n }),
      field: null,
      ...(editor ? { show: () => showRule(editor, rule) } : {}),
    })),
  ];
  if (lines.length === 0) lines.push({ key: 'fine', level: 'fine', text: write.nothingToFix, field: null });
  return (
    <ul>
      {lines.map(({ key, level, text, field, show }) => (
        <li key={key} className="ui flex items-start gap-2 py-1">
          <Mark level={level} />
          <span className="min-w-0 flex-1">{text}</span>
          {(field || show) && !readOnly && (
            <button
              type="button"
              className="quiet-act flex-none text-ferry"
              aria-label={fill(words.named, { act: write.goThere, name: text })}
              onClick={() => {
                // The sheet is gone before the field takes the focus: behind an open one nothing can.
                if (onGo) flushSync(onGo);
                if (field) goTo(field);
                else show?.();
              }}
            >
              {write.goThere}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
