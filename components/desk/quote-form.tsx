import type { DeskQuote } from '#db/quotes/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { ActionForm } from './action-form.client';
import { AreaField, CheckField, TextField } from './fields.client';

type Act = (form: FormData) => Promise<Result<unknown>>;

type Props = {
  words: DeskWords;
  date: string;
  quote: DeskQuote | null;
  /** Name of who checked it; null while nobody has. */
  checker: string | null;
  may: { check: boolean; remove: boolean };
  /** The person who looks wrote it: somebody else checks it. */
  isWriter: boolean;
  actions: { save: Act; check: Act; remove: Act };
};

/** Characters that the band has room for, and those that fill its sheet (brief 3.8). */
const BAND = 180;
const SHEET = 28;

export function QuoteForm({ words, date, quote, checker, may, isWriter, actions }: Props) {
  const w = words.quotes;
  const said = { failures: words.failures, reasons: words.reasons };
  const [en, zh] = ['en-HK', 'zh-Hant-HK'];
  const pair = 'grid gap-x-4 sm:grid-cols-2';
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule pb-4">
        <p className={`ui ${quote && !checker ? 'font-strong text-ochre' : 'text-ink-2'}`}>
          {quote ? (checker ? `${w.checked} ${checker}` : w.unchecked) : w.empty}
          {quote && !checker && isWriter && (
            <span className="font-regular text-ink-2"> {w.checkedByOther}</span>
          )}
        </p>
        {quote && may.check && !checker && !isWriter && (
          <ActionForm action={actions.check} words={said} submit={w.check}>
            <input type="hidden" name="date" value={date} />
          </ActionForm>
        )}
      </div>
      <ActionForm action={actions.save} words={said} submit={w.save} done={w.saved}>
        <input type="hidden" name="date" value={date} />
        <AreaField name="words" lang={en} label={w.words} value={quote?.words ?? ''} most={BAND} />
        <AreaField name="wordsZh" label={w.wordsZh} value={quote?.wordsZh ?? ''} rows={2} lang={zh} />
        <div className={pair}>
          <TextField name="original" label={w.original} value={quote?.original ?? ''} most={SHEET} />
          <TextField
            name="originalLanguage"
            label={w.originalLanguage}
            hint={w.originalLanguageHelp}
            value={quote?.originalLanguage ?? ''}
          />
          <TextField name="speaker" lang={en} label={w.speaker} value={quote?.speaker ?? ''} />
          <TextField name="speakerZh" label={w.speakerZh} value={quote?.speakerZh ?? ''} lang={zh} />
          <TextField name="role" lang={en} label={w.role} value={quote?.role ?? ''} />
          <TextField name="roleZh" label={w.roleZh} value={quote?.roleZh ?? ''} lang={zh} />
          <TextField
            name="source"
            lang={en}
            label={w.source}
            hint={w.sourceHelp}
            value={quote?.source ?? ''}
          />
          <TextField name="sourceZh" label={w.sourceZh} value={quote?.sourceZh ?? ''} lang={zh} />
        </div>
        <TextField name="translator" lang={en} label={w.translator} value={quote?.translator ?? ''} />
        <AreaField name="note" lang={en} label={w.note} value={quote?.note ?? ''} rows={2} />
        <div className="mb-2">
          <CheckField name="evergreen" label={w.evergreen} value={quote?.evergreen ?? false} />
        </div>
      </ActionForm>
      {quote && may.remove && (
        <div className="mt-6 border-t border-rule pt-4">
          <ActionForm action={actions.remove} words={said} submit={w.remove} look="quiet">
            <input type="hidden" name="date" value={date} />
          </ActionForm>
        </div>
      )}
    </>
  );
}
