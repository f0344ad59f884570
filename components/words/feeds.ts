/** What feeds say besides what they carry. */
import type { Language } from '#db/shared/languages';
import type { FeedFormat } from '#db/shared/paths';

/** As readers of feeds know them, in every language. */
const formats: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

type FeedWords = {
  formats: typeof formats;
  /** {title} {format}: a feed among others. */
  offered: string;
  /** Where the text had no room. */
  whole: string;
  /** Between a kind of notice and the headline that it belongs to. */
  colon: string;
};

const en: FeedWords = { formats, offered: '{title} ({format})', whole: 'Read the whole story', colon: ': ' };
const zh: FeedWords = { formats, offered: '{title}（{format}）', whole: '閱讀全文', colon: '：' };

export const feedWords = (language: Language): FeedWords => (language === 'zh' ? zh : en);
