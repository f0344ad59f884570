/** The fields that a check can lead to, and the way there. */
import type { CheckCode } from '#db/checks/model';

export type FieldName =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'body'
  | 'section'
  | 'form'
  | 'topics'
  | 'bylines'
  | 'helpers'
  | 'lead'
  | 'lead-alt'
  | 'lead-credit'
  | 'short-headline'
  | 'search-headline'
  | 'search-text'
  | 'address';

export const fieldId = (name: FieldName): string => `field-${name}`;

/** Where each finding is mended; null for what belongs to no field. */
const fields: Record<CheckCode, FieldName | null> = {
  'headline-missing': 'headline',
  'headline-longest': 'headline',
  'headline-long': 'headline',
  'headline-stop': 'headline',
  'headline-capitals': 'headline',
  'card-long': 'short-headline',
  'standfirst-missing': 'standfirst',
  'standfirst-short': 'standfirst',
  'standfirst-long': 'standfirst',
  'standfirst-repeats': 'standfirst',
  'body-empty': 'body',
  'placeholder-left': 'body',
  'text-short': 'body',
  'subheads-few': 'body',
  'quotes-open': 'body',
  'chart-unfinished': 'body',
  'figure-source': 'body',
  'lead-none': 'lead',
  'picture-unknown': 'lead',
  'alt-missing': 'lead-alt',
  'credit-missing': 'lead-credit',
  'rights-ended': 'lead',
  'lead-narrow': 'lead',
  'lead-used-today': 'lead',
  'section-missing': 'section',
  'topics-none': 'topics',
  'topics-many': 'topics',
  'byline-missing': 'bylines',
  'address-long': 'address',
  'address-changed': 'address',
  'updates-hidden': 'form',
  'links-dead': 'body',
  'links-desk': 'body',
  'search-title-wide': 'search-headline',
  'search-text-long': 'search-text',
  'comments-open': null,
  'suggestions-open': null,
  'twin-corrected': null,
};

export const fieldOfCheck = (code: CheckCode): FieldName | null => fields[code];

/** Puts the caret into a field and the field into view. */
export function goTo(name: FieldName): void {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
