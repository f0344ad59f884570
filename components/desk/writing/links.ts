/** Links of the text: to one of our stories by id, or to an address. */
import { type Editor } from '@tiptap/core';
import { isSafeAddress } from '#db/stories/blocks';

export type LinkAt = { kind: 'address'; address: string } | { kind: 'story'; story: string } | null;

/** The link that the caret or the chosen words stand in. */
export function linkAt(editor: Editor): LinkAt {
  const { address } = editor.getAttributes('link');
  if (typeof address === 'string' && address !== '') return { kind: 'address', address };
  const { story } = editor.getAttributes('storyLink');
  return typeof story === 'string' && story !== '' ? { kind: 'story', story } : null;
}

/** What was typed as an address; undefined for one that readers cannot be sent to. Our own pages lose their host. */
export function addressFrom(typed: string, ownOrigin: string): string | undefined {
  const text = typed.trim();
  const own = text.startsWith(`${ownOrigin}/`) ? text.slice(ownOrigin.length) : text;
  if (own === '' || own.startsWith('#')) return undefined;
  if (/^(\/|[a-z]+:)/i.test(own)) return isSafeAddress(own) ? own : undefined;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(own)) return `mailto:${own}`;
  const full = `https://${own}`;
  return /^[^\s/]+\.[^\s/]+/.test(own) && isSafeAddress(full) ? full : undefined;
}

type LinkMark =
  { type: 'link'; attrs: { address: string } } | { type: 'storyLink'; attrs: { story: string } };

/** Links the chosen words, or the link that the caret stands in; with neither, puts `words` there as a link. */
function setLink(editor: Editor, mark: LinkMark, words: string): void {
  const { empty } = editor.state.selection;
  const within = linkAt(editor);
  if (empty && !within) {
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: words, marks: [mark] })
      .run();
    return;
  }
  const chain = editor.chain().focus();
  if (within) chain.extendMarkRange(within.kind === 'address' ? 'link' : 'storyLink');
  chain.unsetMark('link').unsetMark('storyLink').setMark(mark.type, mark.attrs).run();
}

export const linkToAddress = (editor: Editor, address: string): void =>
  setLink(editor, { type: 'link', attrs: { address } }, address);

export const linkToStory = (editor: Editor, story: string, headline: string): void =>
  setLink(editor, { type: 'storyLink', attrs: { story } }, headline);

export function removeLink(editor: Editor): void {
  const within = linkAt(editor);
  const chain = editor.chain().focus();
  if (within) chain.extendMarkRange(within.kind === 'address' ? 'link' : 'storyLink');
  chain.unsetMark('link').unsetMark('storyLink').run();
}
