import type { ReactNode } from 'react';
import { deskWords, type DeskWords } from '../words/desk';

/** A sentence in both languages: for pages that cannot know yet who reads them. */
export function Both({ of }: { of: (words: DeskWords) => string }) {
  return (
    <span>
      {of(deskWords('en'))} <span lang="zh-Hant-HK">{of(deskWords('zh'))}</span>
    </span>
  );
}

/** Every failure and every reason in both languages. */
export function bothRefusals(): {
  failures: Record<keyof DeskWords['failures'], ReactNode>;
  reasons: Record<keyof DeskWords['reasons'], ReactNode>;
} {
  const { failures, reasons } = deskWords('en');
  const pair = <K extends string>(sentences: Record<K, string>, of: (words: DeskWords, key: K) => string) =>
    // The keys of a record of ours are its own.
    Object.fromEntries(
      (Object.keys(sentences) as K[]).map((key) => [key, <Both key={key} of={(words) => of(words, key)} />]),
    ) as Record<K, ReactNode>;
  return {
    failures: pair(failures, (words, code) => words.failures[code]),
    reasons: pair(reasons, (words, reason) => words.reasons[reason]),
  };
}
