/** What one element of copied markup means for the words in it: nothing, marks, a subhead, a quotation. Pure. */
import type { DocMark } from '../inlines';
import { copiedAddress } from './address';
import { attribute, textOf, type Twig } from './tree';
import { classOf } from './twigs';

export type Setting = {
  /** The story is in English: quotation marks become curly, Chinese words are marked as such. */
  english: boolean;
  /** Origins of our own pages: links to them lose it. */
  origins: readonly string[];
};

const SKIPPED = new Set(
  'script style head title meta link base noscript template svg math button select option textarea input nav audio video canvas object embed map xml o:p dialog'.split(
    ' ',
  ),
);
const BOLD = /^(bold(er)?|[6-9]\d\d)$/;
const NOT_BOLD = /^(normal|lighter|[1-5]\d\d)$/;

/** Parts that were never meant as text: hidden ones, Word's comments and markers, what tracked changes took out. */
export function isLitter(twig: Twig, style: ReadonlyMap<string, string>): boolean {
  const { tag, attributes } = twig;
  if (SKIPPED.has(tag) || 'hidden' in attributes) return true;
  if (attribute(twig, 'aria-hidden') === 'true') return true;
  if (/\bnone\b/.test(style.get('display') ?? '') || style.get('mso-hide') === 'all') return true;
  if (/ignore/.test(style.get('mso-list') ?? '')) return true;
  if (/comment-list|^header$|^footer$/.test(style.get('mso-element') ?? '')) return true;
  if (/\bMsoCommentReference\b|\bmsocomanchor\b|\bEOP\b|TrackChange\w*Delet/i.test(classOf(twig)))
    return true;
  // A struck-out change names who made it; a writer's own `<del>` does not.
  return tag === 'del' && ('cite' in attributes || 'datetime' in attributes);
}

/** The twig's own marks, added to those around it. */
export function marksWith(
  marks: readonly DocMark[],
  twig: Twig,
  style: ReadonlyMap<string, string>,
  setting: Setting,
): readonly DocMark[] {
  let all = [...marks];
  const set = (type: string, on: boolean | null, attrs?: Record<string, unknown>): void => {
    if (on === null) return;
    all = all.filter((mark) => mark.type !== type);
    if (on) all.push(attrs ? { type, attrs } : { type });
  };
  const { tag } = twig;
  const weight = style.get('font-weight') ?? '';
  const slant = style.get('font-style') ?? '';
  set(
    'bold',
    BOLD.test(weight) ? true : NOT_BOLD.test(weight) ? false : tag === 'b' || tag === 'strong' ? true : null,
  );
  set(
    'italic',
    /^(italic|oblique)/.test(slant)
      ? true
      : slant === 'normal'
        ? false
        : tag === 'i' || tag === 'em' || tag === 'cite'
          ? true
          : null,
  );
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (tag === 's' || tag === 'strike' || tag === 'del' || /line-through/.test(line)) set('strike', true);
  const height = style.get('vertical-align') ?? '';
  if (tag === 'sup' || height === 'super') set('superscript', true);
  if (tag === 'sub' || height === 'sub') set('subscript', true);
  if (tag === 'code' || tag === 'kbd' || tag === 'samp' || tag === 'tt') set('code', true);
  if (tag === 'a') {
    const address = copiedAddress(attribute(twig, 'href'), setting.origins);
    if (address !== undefined) set('link', true, { address });
  }
  const spoken = attribute(twig, 'lang');
  if (
    tag === 'span' &&
    setting.english &&
    /^(zh|yue)\b/i.test(spoken) &&
    /\p{Script=Han}/u.test(textOf(twig))
  )
    set('language', true, { tag: 'zh-Hant-HK' });
  return all;
}

/** Any heading becomes a subhead. */
export const isHeading = (twig: Twig): boolean =>
  /^h[1-6]$/.test(twig.tag) ||
  (twig.tag === 'p' && /\bMso(Title|Subtitle|Heading\w*)\b/.test(classOf(twig))) ||
  attribute(twig, 'role') === 'heading';

/** A mail that is answered, and text that was only moved to the right, are no quotations. */
export const isQuotation = (twig: Twig, style: ReadonlyMap<string, string>): boolean =>
  twig.tag === 'blockquote' &&
  attribute(twig, 'type') !== 'cite' &&
  !/gmail_quote/.test(classOf(twig)) &&
  !/^(none|0|medium none)/.test(style.get('border') ?? '');
