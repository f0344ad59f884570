import type { DeskQuote } from '#db/quotes/model';
import type { DeskWords } from '../../words/desk';
import { AreaField, CheckField, TextField } from '../fields.client';
import { KeepQuote } from './keep-quote.client';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  date: string;
  quote: DeskQuote | null;
  /** Address of the story that it was taken from; '' for none. */
  source: string;
  /** All that the fields begin with. */
  begins: string;
  save: Parameters<typeof KeepQuote>[0]['save'];
};

/** Characters that the band has room for, and those that fill its sheet (brief 3.8). */
const BAND = 180;
const SHEET = 28;

/** The words of a day's quote, and where they come from. */
export function QuoteForm({ words, language, date, quote, source, begins, save }: Props) {
  const w = words.quotes;
  const [en, zh] = ['en-HK', 'zh-Hant-HK'];
  const pair = 'grid gap-x-4 sm:grid-cols-2';
  return (
    <KeepQuote
      words={words}
      language={language}
      begins={begins}
      changedAt={quote?.changedAt ?? 0}
      save={save}
    >
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="seen" value={quote?.changedAt ?? 0} />
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
        <TextField name="source" lang={en} label={w.source} hint={w.sourceHelp} value={quote?.source ?? ''} />
        <TextField name="sourceZh" label={w.sourceZh} value={quote?.sourceZh ?? ''} lang={zh} />
      </div>
      <TextField name="story" label={w.story} hint={w.storyHelp} value={source} />
      <TextField name="passage" label={w.passage} hint={w.passageHelp} value={quote?.passage ?? ''} />
      <TextField name="translator" lang={en} label={w.translator} value={quote?.translator ?? ''} />
      <AreaField name="note" lang={en} label={w.note} value={quote?.note ?? ''} rows={2} />
      <div className="mb-2">
        <CheckField name="evergreen" label={w.evergreen} value={quote?.evergreen ?? false} />
      </div>
    </KeepQuote>
  );
}
