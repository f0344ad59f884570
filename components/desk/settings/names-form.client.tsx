'use client';
/** What the paper is called in both editions, with what readers will see while it is typed; the last change can be taken back. */
import { type FormEvent, useState } from 'react';
import {
  MOST_OF_NAME,
  MOST_OF_TAGLINE,
  type NameFields,
  nameFields,
  namesOfFields,
  type PaperName,
} from '#db/settings/model';
import { type Language, languages, tagOf } from '#db/shared/languages';
import type { Result } from '#db/shared/result';
import { FourSquares } from '../../site/mark';
import { nameStep } from '../../site/name-step';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';
import { entriesOf, type FormEntries } from '../form-entries';
import { HiddenEntries } from '../hidden-entries';
import { TakeBack } from './take-back.client';

type Props = {
  words: DeskWords;
  values: NameFields;
  /** Gives what it changed, as that was before. */
  save: (form: FormData) => Promise<Result<FormEntries>>;
};

const fieldNames = { en: ['name', 'tagline'], zh: ['nameZh', 'taglineZh'] } as const;
const isField = (name: string): name is keyof NameFields => nameFields.some((field) => field === name);

/** The head of the front, and the title of a story, as they will be. */
function Effect({ words, language, paper }: { words: DeskWords; language: Language; paper: PaperName }) {
  const w = words.names;
  return (
    <figure className="mb-6">
      <figcaption className="meta mb-1 text-ink-3">{w.effect}</figcaption>
      <div lang={tagOf(language)} className="border border-rule bg-paper p-4">
        <div className="flex items-center gap-x-3.5">
          <FourSquares className="size-11 flex-none text-ferry" />
          <div className="min-w-0">
            <p className={`plate-inside ${nameStep(paper.name)}`.trimEnd()}>{paper.name}</p>
            <p className="tagline mt-1 wrap-anywhere text-ink-2">{paper.tagline}</p>
          </div>
        </div>
      </div>
      <p className="meta mt-1 wrap-anywhere text-ink-2">
        {fill(w.front, { title: paper.name })}
        <br />
        {fill(w.story, { title: `${w.headline} | ${paper.name}` })}
      </p>
    </figure>
  );
}

export function NamesForm({ words, values, save }: Props) {
  const w = words.names;
  const said = { failures: words.failures, reasons: words.reasons };
  const [typed, setTyped] = useState(values);
  /** What was kept when the page last came: fields that are kept otherwise by now follow, the others stay as typed. */
  const [seen, setSeen] = useState(values);
  const newer = nameFields.filter((field) => values[field] !== seen[field]);
  if (newer.length > 0) {
    setSeen(values);
    setTyped({ ...typed, ...Object.fromEntries(newer.map((field) => [field, values[field]])) });
  }
  const [last, setLast] = useState<{ before: FormEntries; sent: FormEntries } | null>(null);
  /** Rises when the fields begin anew, with what was taken back. */
  const [round, setRound] = useState(0);
  const keep = async (form: FormData): Promise<Result<FormEntries>> => {
    const result = await save(form);
    if (result.ok) setLast({ before: result.value, sent: entriesOf(form) });
    return result;
  };
  const follow = ({ target }: FormEvent): void => {
    if (target instanceof HTMLInputElement && isField(target.name))
      setTyped({ ...typed, [target.name]: target.value });
  };
  const names = namesOfFields(typed);
  return (
    <div className="max-w-200" onInput={follow}>
      <ActionForm key={round} action={keep} words={said} submit={words.settings.save} was={values}>
        <div className="grid gap-x-8 md:grid-cols-2">
          {languages.map((language) => (
            <fieldset key={language} className="min-w-0">
              <legend className="desk-row mb-3">{language === 'en' ? w.english : w.chinese}</legend>
              {fieldNames[language].map((field, i) => (
                <TextField
                  key={`${field} ${values[field]}`}
                  name={field}
                  lang={tagOf(language)}
                  label={w[field]}
                  value={typed[field]}
                  most={i === 0 ? MOST_OF_NAME : MOST_OF_TAGLINE}
                />
              ))}
              <Effect words={words} language={language} paper={names[language]} />
            </fieldset>
          ))}
        </div>
      </ActionForm>
      {last && (
        <div className="mt-4">
          <TakeBack
            said={words.settings.saved}
            act={words.settings.undo}
            words={said}
            send={save}
            was={last.sent}
            onDone={() => {
              setTyped({ ...typed, ...last.before });
              setRound(round + 1);
              setLast(null);
            }}
          >
            <HiddenEntries entries={{ ...last.sent, ...last.before }} />
          </TakeBack>
        </div>
      )}
    </div>
  );
}
