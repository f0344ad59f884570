import type { ReactNode } from 'react';
import type { FieldChange, FieldName } from '#db/history/views';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { Lines } from './lines';
import { Pieces } from './pieces';
import { type Named, nameOf } from './said';

const join = (named: Named, ids: readonly string[]): string =>
  ids.map((id) => nameOf(named, id)).join(named.words.history.between);

/** What became of a picture: its two names when it is another one now. */
function pictureSaid(named: Named, before: string | null, after: string | null): string | null {
  const w = named.words.history;
  if (before === after) return null;
  const names = { before: before ? nameOf(named, before) : '', after: after ? nameOf(named, after) : '' };
  return fill(before === null ? w.pictureAdded : after === null ? w.pictureGone : w.pictureReplaced, names);
}

function FieldBody({ field, named }: { field: FieldChange; named: Named }) {
  const w = named.words.history;
  switch (field.kind) {
    case 'text':
      return <Pieces pieces={field.pieces} words={w} />;
    case 'lines':
      return <Lines lines={field.lines} named={named} />;
    case 'choice': {
      const forms: Record<string, string> = named.words.forms;
      const said = (value: string | null): string =>
        value === null ? w.nothing : field.field === 'form' ? (forms[value] ?? value) : nameOf(named, value);
      return fill(w.change, { before: said(field.before), after: said(field.after) });
    }
    case 'list': {
      const { added, removed, after } = field;
      const sentences = [
        ...(added.length > 0 ? [fill(w.added, { names: join(named, added) })] : []),
        ...(removed.length > 0 ? [fill(w.removed, { names: join(named, removed) })] : []),
        ...(added.length + removed.length === 0 ? [fill(w.reordered, { names: join(named, after) })] : []),
      ];
      return sentences.map((sentence) => (
        <span key={sentence} className="block">
          {sentence}
        </span>
      ));
    }
    case 'picture': {
      const said = pictureSaid(named, field.before, field.after);
      return (
        <>
          {said && <p>{said}</p>}
          {field.lines.length > 0 && <Lines lines={field.lines} named={named} />}
          {!said && field.lines.length === 0 && <p>{w.otherwise}</p>}
        </>
      );
    }
  }
}

/** Fields whose words are in the language of the story. */
const SPOKEN = new Set<FieldChange['kind']>(['text', 'lines', 'picture']);

/** Each field that differs, with what may be done about it. */
export function FieldsShown({
  fields,
  named,
  lang,
  act,
}: {
  fields: readonly FieldChange[];
  named: Named;
  lang: 'en' | 'zh';
  act: (field: FieldName) => ReactNode;
}) {
  return (
    <dl>
      {fields.map((field) => (
        <div
          key={field.field}
          className="border-t border-rule-soft py-3 md:grid md:grid-cols-[9rem_minmax(0,1fr)] md:gap-x-4"
        >
          <dt className="ui font-strong">{named.words.history.fields[field.field]}</dt>
          <dd className="ui min-w-0 break-words">
            <div lang={SPOKEN.has(field.kind) ? tagOf(lang) : undefined}>
              <FieldBody field={field} named={named} />
            </div>
            {act(field.field)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
