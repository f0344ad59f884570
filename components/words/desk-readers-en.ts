/** Readers beside each story, in English. desk-readers-zh.ts has the same keys. */

export const deskReadersEn = {
  one: '1 reader in 24 hours',
  many: '{n} readers in 24 hours',
  total: '{n} since it was published',
  title: 'Readers',
};

export type DeskReadersWords = typeof deskReadersEn;
