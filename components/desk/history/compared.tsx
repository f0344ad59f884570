import type { ComparedVersions, VersionHead } from '#db/history/views';
import { nearTime } from '#db/shared/hk-time';
import { fill } from '../../words/fill';
import { BodyShown } from './blocks';
import { FieldsShown } from './fields';
import { writerOf } from './said';
import type { HistoryProps } from './parts';
import { RestoreForm } from './restore-form';
import { historyAddress } from './version-list';

type Props = HistoryProps & { compared: ComparedVersions };

const Head = ({
  head,
  words,
  language,
  t,
  story,
}: { head: VersionHead } & Omit<Props, 'compared' | 'restore'>) => (
  <p className="ui">
    <a
      href={`${historyAddress(story.id, { read: head.version })}#changes`}
      className="text-link inline-block min-h-6"
    >
      {fill(words.history.read, { version: head.version })}
    </a>{' '}
    <span className="text-ink-2">
      {fill(words.history.by, { name: writerOf(words, head), when: nearTime(head.at, t, language) })}
    </span>
  </p>
);

/** Two versions: what differs in the details, named one by one, and in the text, word by word. */
export function Compared(props: Props) {
  const { words, language, story, compared, restore } = props;
  const { from, to, comparison, restorable, names } = compared;
  const w = words.history;
  const named = { words, language, names };
  const form = (field?: (typeof restorable)[number]) =>
    restore && (field ? restorable.includes(field) : restorable.length > 0) ? (
      <RestoreForm
        action={restore}
        words={w}
        story={story.id}
        base={story.newest}
        version={from.version}
        field={field}
      />
    ) : null;
  const same = comparison.fields.length === 0 && !comparison.bodyChanged;
  const whole = form();
  return (
    <>
      <h2 className="desk-title">{fill(w.compared, { from: from.version, to: to.version })}</h2>
      <div className="mt-2">
        <Head head={from} {...props} />
        <Head head={to} {...props} />
      </div>
      <p className="ui mt-2">{same ? w.same : fill(w.counted, comparison.words)}</p>
      {whole && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          {whole}
          <p className="meta text-ink-3">{w.restoreHelp}</p>
        </div>
      )}
      {comparison.fields.length > 0 && (
        <>
          <h3 className="desk-row mt-6 mb-2">{w.details}</h3>
          <FieldsShown fields={comparison.fields} named={named} lang={story.language} act={form} />
        </>
      )}
      {!same && (
        <>
          <h3 className="desk-row mt-6 mb-2">{w.text}</h3>
          {comparison.bodyChanged ? (
            <>
              <div className="max-w-[42em] pl-3.5">
                <BodyShown body={comparison.body} named={named} lang={story.language} />
              </div>
              {form('body')}
            </>
          ) : (
            <p className="ui text-ink-2">{w.textSame}</p>
          )}
        </>
      )}
    </>
  );
}
