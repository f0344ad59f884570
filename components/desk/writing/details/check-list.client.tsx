'use client';
/** The checks as lines: mark, word, and the way to mend it. */
import { flushSync } from 'react-dom';
import { Icon } from '../../../ui/icon';
import type { CheckCode } from '#db/checks/model';
import { useWriting } from '../context';
import { type FieldName, fieldOfCheck, goTo } from '../field-names';
import { useChecks } from './use-checks';

type Line = { key: string; level: 'stop' | 'advice' | 'fine'; text: string; field: FieldName | null };

function Mark({ level }: { level: Line['level'] }) {
  const { checkLevels } = useWriting().words.write;
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
      <span className="sr-only">{checkLevels[level]}: </span>
    </span>
  );
}

type Props = {
  /** Before going to a field (closing a sheet, say). */
  onGo?: () => void;
};

export function CheckList({ onGo }: Props) {
  const { words, readOnly } = useWriting();
  const { write } = words;
  const { stops, advice } = useChecks();
  const line =
    (level: Line['level']) =>
    (code: CheckCode): Line => ({
      key: code,
      level,
      text: words.checks.found[code],
      field: fieldOfCheck(code),
    });
  const lines: Line[] = [...stops.map(line('stop')), ...advice.map(line('advice'))];
  if (lines.length === 0) lines.push({ key: 'fine', level: 'fine', text: write.nothingToFix, field: null });
  return (
    <ul>
      {lines.map(({ key, level, text, field }) => (
        <li key={key} className="ui flex items-start gap-2 py-1">
          <Mark level={level} />
          <span className="min-w-0 flex-1">{text}</span>
          {field && !readOnly && (
            <button
              type="button"
              className="quiet-act flex-none text-ferry"
              aria-label={`${write.goThere}: ${text}`}
              onClick={() => {
                // The sheet is gone before the field takes the focus: behind an open one nothing can.
                if (onGo) flushSync(onGo);
                goTo(field);
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
