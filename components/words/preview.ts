/** What is said around a story that is not published, to somebody who holds a link to it. */
import type { Language } from '#db/shared/languages';

type PreviewWords = {
  /** The watermark. */
  notPublished: string;
  /** What the line is, for whoever does not see it. */
  label: string;
  /** {when}: until when the link opens. */
  line: string;
  /** {when}: nothing may be told before. */
  embargo: string;
};

const en: PreviewWords = {
  notPublished: 'Not published',
  label: 'About this preview',
  line: 'This is a preview from the newsroom, for you to read and not to pass on. It may still change. The link opens until {when}, Hong Kong time.',
  embargo: 'Embargo: nothing of this may be told before {when}, Hong Kong time.',
};

const zh: PreviewWords = {
  notPublished: '尚未刊出',
  label: '關於此預覽',
  line: '此為編輯部預覽，僅供閣下閱讀，請勿轉發；內容仍可能更改。連結有效至{when}（香港時間）。',
  embargo: '限時發放：{when}（香港時間）前，不得披露本文任何內容。',
};

export const previewWords = (language: Language): PreviewWords => (language === 'zh' ? zh : en);
