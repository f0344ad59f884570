/** The marks of our inline text as the editor knows them. */
import { Mark } from '@tiptap/core';
import { type ParseRule } from '@tiptap/pm/model';
import { isSafeAddress } from '#db/stories/blocks';

const simple = (name: string, tag: string, from: readonly ParseRule[]) =>
  Mark.create({ name, parseHTML: () => from, renderHTML: () => [tag, 0] });

const is =
  (wanted: RegExp) =>
  (value: string): false | null =>
    wanted.test(value) ? null : false;

/** Google Docs wraps everything that is copied in a `<b>` which is not bold. */
const reallyBold = (node: HTMLElement): false | null => (node.style.fontWeight === 'normal' ? false : null);

export const Bold = simple('bold', 'strong', [
  { tag: 'strong' },
  { tag: 'b', getAttrs: reallyBold },
  { style: 'font-weight', getAttrs: is(/^(bold(er)?|[6-9]\d{2})$/) },
]);

export const Italic = simple('italic', 'em', [
  { tag: 'em' },
  { tag: 'i' },
  { style: 'font-style', getAttrs: is(/^italic$/) },
]);

export const Strike = simple('strike', 's', [
  { tag: 's' },
  { tag: 'del' },
  { tag: 'strike' },
  { style: 'text-decoration', getAttrs: is(/line-through/) },
]);

export const Superscript = simple('superscript', 'sup', [
  { tag: 'sup' },
  { style: 'vertical-align', getAttrs: is(/^super$/) },
]);

export const Subscript = simple('subscript', 'sub', [
  { tag: 'sub' },
  { style: 'vertical-align', getAttrs: is(/^sub$/) },
]);

export const Code = simple('code', 'code', [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }]);

/** Words in another language: read aloud and set as such. */
export const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({ tag: { default: 'zh-Hant-HK', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'span[data-language]',
      getAttrs: (node) => {
        const tag = node.getAttribute('lang') ?? '';
        return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? { tag } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ['span', { lang: String(mark.attrs.tag), 'data-language': '' }, 0],
});

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  excludes: 'link storyLink',
  addAttributes: () => ({ address: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[href]:not([data-story])',
      getAttrs: (node) => {
        const address = node.getAttribute('href') ?? '';
        return address.length <= 2_000 && !address.startsWith('#') && isSafeAddress(address)
          ? { address }
          : false;
      },
    },
  ],
  renderHTML: ({ mark }) => [
    'a',
    { href: String(mark.attrs.address), rel: 'noopener', class: 'text-link' },
    0,
  ],
});

/** A link to a story of ours, by id. */
export const StoryLink = Mark.create({
  name: 'storyLink',
  inclusive: false,
  excludes: 'link storyLink',
  addAttributes: () => ({ story: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[data-story]',
      getAttrs: (node) => {
        const story = node.getAttribute('data-story') ?? '';
        return /^[0-9a-z_-]{1,40}$/.test(story) ? { story } : false;
      },
    },
  ],
  // Without an address in the editor, so the role is said.
  renderHTML: ({ mark }) => [
    'a',
    { 'data-story': String(mark.attrs.story), class: 'text-link', role: 'link' },
    0,
  ],
});

export const allMarks = [Link, StoryLink, Language, Bold, Italic, Strike, Superscript, Subscript, Code];
