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
  actions: { save: Act; check: Act; remove: Act };
};

export function QuoteForm({ words, date, quote, checker, may, actions }: Props) {
  const w = words.quotes;
  const said = { failures: words.failures, reasons: words.reasons };
  const zh = 'zh-Hant-HK';
  return (
    <>
      <p className="ui mb-4">{quote ? (checker ? `${w.checked} ${checker}` : w.unchecked) : w.empty}</p>
      <ActionForm action={actions.save} words={said} submit={w.save} done={w.saved} className="max-w-160">
        <input type="hidden" name="date" value={date} />
        <AreaField name="words" label={w.words} value={quote?.words ?? ''} />
        <AreaField name="wordsZh" label={w.wordsZh} value={quote?.wordsZh ?? ''} rows={2} lang={zh} />
        <TextField name="original" label={w.original} value={quote?.original ?? ''} />
        <TextField name="originalLanguage" label={w.originalLanguage} value={quote?.originalLanguage ?? ''} />
        <TextField name="speaker" label={w.speaker} value={quote?.speaker ?? ''} />
        <TextField name="speakerZh" label={w.speakerZh} value={quote?.speakerZh ?? ''} lang={zh} />
        <TextField name="role" label={w.role} value={quote?.role ?? ''} />
        <TextField name="roleZh" label={w.roleZh} value={quote?.roleZh ?? ''} lang={zh} />
        <TextField name="source" label={w.source} value={quote?.source ?? ''} />
        <TextField name="sourceZh" label={w.sourceZh} value={quote?.sourceZh ?? ''} lang={zh} />
        <TextField name="translator" label={w.translator} value={quote?.translator ?? ''} />
        <AreaField name="note" label={w.note} value={quote?.note ?? ''} />
        <CheckField name="evergreen" label={w.evergreen} value={quote?.evergreen ?? false} />
      </ActionForm>
      {quote && (
        <div className="mt-6 flex flex-wrap gap-4 border-t border-rule pt-4">
          {may.check && !checker && (
            <ActionForm action={actions.check} words={said} submit={w.check}>
              <input type="hidden" name="date" value={date} />
            </ActionForm>
          )}
          {may.remove && (
            <ActionForm action={actions.remove} words={said} submit={w.remove} look="quiet">
              <input type="hidden" name="date" value={date} />
            </ActionForm>
          )}
        </div>
      )}
    </>
  );
}
