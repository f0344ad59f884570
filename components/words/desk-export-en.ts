/** Taking everything out, in English. desk-export-zh.ts has the same keys. */
export const deskExportEn = {
  title: 'Export',
  open: 'Export',
  about:
    'The whole paper as one zip file: every story with all its kept versions, releases and corrections, as Markdown to read and as JSON for programs; what is known of each picture; topics, bylines, sections, redirects, quotes and accounts, without their secrets. What is not public yet is in it too, embargoes included: keep the file as you would keep the Desk.',
  files: 'The files of the pictures are not in it. They are in a backup: “npm run backup” on the server.',
  holds:
    'Stories now: {n}. A file of README inside says what is what. Who took it out, and when, stands in the log.',
  button: 'Download everything',
  busy: 'Somebody is taking everything out at this moment. Try again once that is done.',
};

export type DeskExportWords = typeof deskExportEn;
