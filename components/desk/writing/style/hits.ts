/** Words that the house writes otherwise. Pure. */
import { bodyText } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import type { StyleRule } from '#db/style/model';

export type StyleHit = { rule: StyleRule; from: number; to: number; right: string };

const LETTER = /[\p{Script=Latin}\p{N}]/u;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

type Pattern = { rule: StyleRule; find: RegExp };
const made = new WeakMap<readonly StyleRule[], readonly Pattern[]>();

/** Whole words in any case; Chinese anywhere. A word that is right already is never found in itself. */
function patternsOf(rules: readonly StyleRule[]): readonly Pattern[] {
  const known = made.get(rules);
  if (known) return known;
  const patterns = rules.map((rule): Pattern => {
    const before = LETTER.test(rule.wrong[0] ?? '') ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
    const after = LETTER.test(rule.wrong.at(-1) ?? '') ? '(?![\\p{Script=Latin}\\p{N}])' : '';
    return { rule, find: new RegExp(before + escape(rule.wrong) + after, 'giu') };
  });
  made.set(rules, patterns);
  return patterns;
}

/** The right word in the case of the wrong one: at the start of a sentence, in a line of capitals. */
function inCaseOf(right: string, wrong: string, found: string): string {
  if (found === wrong || right !== right.toLowerCase()) return right;
  if (found.length > 1 && found === found.toUpperCase()) return right.toUpperCase();
  const first = found[0] ?? '';
  return first !== first.toLowerCase() ? (right[0] ?? '').toUpperCase() + right.slice(1) : right;
}

/** Every word of a text that has a rule, in order, the longest where two begin at one place. */
export function styleHits(text: string, rules: readonly StyleRule[]): StyleHit[] {
  const found: StyleHit[] = [];
  for (const { rule, find } of patternsOf(rules))
    for (const match of text.matchAll(find)) {
      const [words] = match;
      // "Hong Kong" is not found wrong because a rule says how "hong kong" is written.
      if (words === rule.right || text.startsWith(rule.right, match.index)) continue;
      found.push({
        rule,
        from: match.index,
        to: match.index + words.length,
        right: inCaseOf(rule.right, rule.wrong, words),
      });
    }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = -1;
  return found.filter((hit) => {
    if (hit.from < end) return false;
    end = hit.to;
    return true;
  });
}

/** The rules that a whole story meets, with how often. */
export function styleAdvice(
  texts: readonly string[],
  rules: readonly StyleRule[],
): { rule: StyleRule; n: number }[] {
  const count = new Map<StyleRule, number>();
  for (const text of texts)
    for (const { rule } of styleHits(text, rules)) count.set(rule, (count.get(rule) ?? 0) + 1);
  return [...count].map(([rule, n]) => ({ rule, n }));
}

/** Every text of a story that readers see. */
export const allWords = ({
  kicker,
  headline,
  standfirst,
  points,
  body,
  backstory = '',
}: StoryContent): string[] => [kicker, headline, standfirst, ...points, bodyText(body), backstory];
