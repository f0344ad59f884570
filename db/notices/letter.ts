/** A notice as a letter. The newsroom's own words: mail is written without the paper's components. Pure. */
import { dateAndTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { NoticeKind } from './model.ts';

/** What happened, as the subject says it. `{who}` and `{headline}` are filled in. */
const subjects: Record<Language, Record<NoticeKind, string>> = {
  en: {
    assigned: '{who} assigned you: {headline}',
    'handed-in': '{who} sent you for review: {headline}',
    returned: '{who} returned: {headline}',
    ready: '{who} marked as ready: {headline}',
    mentioned: '{who} mentioned you: {headline}',
    commented: '{who} commented: {headline}',
    suggested: '{who} suggested other words: {headline}',
    'suggestion-accepted': '{who} accepted your suggestion: {headline}',
    'suggestion-rejected': '{who} rejected your suggestion: {headline}',
    published: 'Published: {headline}',
    corrected: 'Corrected: {headline}',
    'twin-corrected': 'The story in the other language was corrected. Yours may need it too: {headline}',
    'quote-held': 'A Quote of the Day is held, because its source changed: {headline}',
  },
  zh: {
    assigned: '{who}指派給你：{headline}',
    'handed-in': '{who}交你審閱：{headline}',
    returned: '{who}退回：{headline}',
    ready: '{who}標為待刊登：{headline}',
    mentioned: '{who}提到你：{headline}',
    commented: '{who}有意見：{headline}',
    suggested: '{who}建議修改字句：{headline}',
    'suggestion-accepted': '{who}採納你的建議：{headline}',
    'suggestion-rejected': '{who}不採納你的建議：{headline}',
    published: '已刊登：{headline}',
    corrected: '已更正：{headline}',
    'twin-corrected': '另一語言的版本已更正，此稿可能也要更正：{headline}',
    'quote-held': '每日一語的來源有變，暫不刊出：{headline}',
  },
};

const lines: Record<Language, { at: string; open: string; why: string; untitled: string }> = {
  en: {
    at: '{when}, Hong Kong time',
    open: 'Open it at the Desk:',
    why: 'You get this because you chose mail for your notices. Switch it off here:',
    untitled: 'Untitled',
  },
  zh: {
    at: '香港時間{when}',
    open: '在編輯室開啟：',
    why: '你選擇了以電郵接收通知，所以收到此信。可在此關閉：',
    untitled: '未有標題',
  },
};

/** Characters of a subject: mail programs show no more. */
const MOST_SUBJECT = 150;

export type LetterOf = {
  kind: NoticeKind;
  story: string;
  headline: string;
  actorName: string;
  words: string;
  at: number;
  /** Language of the desk for the person who gets it. */
  language: Language;
};

export function letterOf(notice: LetterOf, siteUrl: string): { subject: string; text: string } {
  const w = lines[notice.language];
  const subject = subjects[notice.language][notice.kind].replace(/\{(who|headline)\}/g, (_, name) =>
    name === 'who' ? notice.actorName : notice.headline || w.untitled,
  );
  return {
    subject: [...subject].slice(0, MOST_SUBJECT).join(''),
    text: [
      subject,
      w.at.replace('{when}', dateAndTime(notice.at, notice.language)),
      ...(notice.words ? ['', notice.words] : []),
      '',
      w.open,
      `${siteUrl}/desk/stories/${notice.story}`,
      '',
      w.why,
      `${siteUrl}/desk/notices`,
      '',
    ].join('\n'),
  };
}
