/** A quote as it was typed, and as a page shows it. Pure. */
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import type { QuoteInput } from './model.ts';
import { sheetOf } from './sheet.ts';
import type { QuoteView } from './views.ts';

type Shown = Pick<
  QuoteInput,
  | 'words'
  | 'wordsZh'
  | 'original'
  | 'originalLanguage'
  | 'speaker'
  | 'speakerZh'
  | 'role'
  | 'roleZh'
  | 'source'
  | 'sourceZh'
  | 'translator'
  | 'note'
> & { changedAt: number };

/** Characters of a field that are shown while it is typed, finished or not. */
const MOST = 400;

/** What stands in a form, as far as it goes: whatever is missing is empty. */
export function typedQuote(fields: Readonly<Record<string, unknown>>): Shown {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value.slice(0, MOST) : '';
  };
  return {
    words: text('words'),
    wordsZh: text('wordsZh'),
    original: text('original'),
    originalLanguage: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text('originalLanguage'))
      ? text('originalLanguage')
      : '',
    speaker: text('speaker'),
    speakerZh: text('speakerZh'),
    role: text('role'),
    roleZh: text('roleZh'),
    source: text('source'),
    sourceZh: text('sourceZh'),
    translator: text('translator'),
    note: '',
    changedAt: 0,
  };
}

const isChinese = (tag: string): boolean => /^(zh|lzh|yue)/.test(tag);

/** A quote in the language of the page, for the day that it is shown on. */
export function quoteView(row: Shown, language: Language, date: string): QuoteView {
  const chinese = language === 'zh';
  const words = chinese && row.wordsZh ? row.wordsZh : row.words;
  const isOriginal = chinese
    ? isChinese(row.originalLanguage)
    : row.originalLanguage === '' || row.originalLanguage.startsWith('en');
  return {
    date,
    path: quotePath(language, date),
    words,
    translated: !isOriginal,
    original: row.original && row.original !== words ? row.original : '',
    originalLanguage: row.originalLanguage,
    speaker: (chinese && row.speakerZh) || row.speaker,
    role: (chinese && row.roleZh) || row.role,
    source: (chinese && row.sourceZh) || row.source,
    translator: isOriginal ? '' : chinese ? '' : row.translator,
    note: row.note,
    sheet: isChinese(row.originalLanguage) ? sheetOf(row.original || row.wordsZh) : [],
    from: null,
    changedAt: row.changedAt,
  };
}
