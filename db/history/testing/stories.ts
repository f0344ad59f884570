/** Stories of real length and the edits that a desk makes in them. Used by tests only. */
import { readFileSync } from 'node:fs';
import type { Block, Mark } from '#db/stories/blocks';
import { emptyContent, type StoryContent } from '#db/stories/model';

export const fixture = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Paragraphs, subheads and dividers of a text, each with an id of its own. */
export function bodyOf(text: string): Block[] {
  return text
    .trim()
    .split('\n\n')
    .map((part, i): Block => {
      const id = `b${i}`;
      if (part === '---') return { id, kind: 'divider' };
      return part.startsWith('## ')
        ? { id, kind: 'heading', text: [{ text: part.slice(3) }] }
        : { id, kind: 'paragraph', text: [{ text: part }] };
    });
}

export const storyOf = (body: Block[], more: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent(),
  ...more,
  body,
});

const textIn = (block: Block): string =>
  'text' in block && typeof block.text !== 'string'
    ? block.text.map((part) => ('break' in part ? '\n' : part.text)).join('')
    : '';

/** A body under an editor's hand. Every edit fails when its words are not there. */
export function edit(body: readonly Block[]) {
  let now = [...body];
  let born = 0;
  const find = (words: string): number => {
    const at = now.findIndex((block) => textIn(block).includes(words));
    if (at < 0) throw new Error(`Not in the text: ${words}`);
    return at;
  };
  const written = (block: Block | undefined, text: string): Block => {
    if (block?.kind !== 'paragraph' && block?.kind !== 'heading') throw new Error('No words there.');
    return { ...block, text: [{ text }] };
  };
  const fresh = (text: string): Block => ({ id: `new${(born += 1)}`, kind: 'paragraph', text: [{ text }] });
  const hand = {
    replace(words: string, by: string) {
      const at = find(words);
      now[at] = written(now[at], textIn(now[at] as Block).replace(words, by)); // found just now
      return hand;
    },
    /** Moves the block with these words to stand before another. */
    move(words: string, before: string) {
      const [block] = now.splice(find(words), 1);
      if (block) now.splice(find(before), 0, block);
      return hand;
    },
    /** Enter before these words. */
    split(words: string) {
      const at = find(words);
      const text = textIn(now[at] as Block); // found just now
      const cut = text.indexOf(words);
      now.splice(at, 1, written(now[at], text.slice(0, cut).trimEnd()), fresh(text.slice(cut)));
      return hand;
    },
    /** Backspace at the head of the block with these words. */
    joinUp(words: string) {
      const at = find(words);
      const [before, block] = [now[at - 1] as Block, now[at] as Block]; // found just now; the text has a head
      now.splice(at - 1, 2, written(before, `${textIn(before)} ${textIn(block)}`));
      return hand;
    },
    remove(words: string) {
      now.splice(find(words), 1);
      return hand;
    },
    addBefore(words: string, text: string) {
      now.splice(find(words), 0, fresh(text));
      return hand;
    },
    mark(words: string, mark: Mark) {
      const at = find(words);
      const text = textIn(now[at] as Block); // found just now
      const cut = text.indexOf(words);
      const parts = [
        { text: text.slice(0, cut) },
        { text: words, marks: [mark] },
        { text: text.slice(cut + words.length) },
      ];
      now[at] = { ...written(now[at], ''), text: parts.filter((part) => part.text) } as Block; // a paragraph or heading, as `written` made sure
      return hand;
    },
    body: (): Block[] => (now = [...now]),
  };
  return hand;
}
