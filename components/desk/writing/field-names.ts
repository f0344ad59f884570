/** The fields that a check can lead to, and the way there. */
import type { FailureCode } from '#db/shared/result';
import type { AdviceCode } from './advice';

export type FieldName =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'body'
  | 'section'
  | 'topics'
  | 'bylines'
  | 'lead'
  | 'lead-alt'
  | 'lead-credit'
  | 'short-headline';

export const fieldId = (name: FieldName): string => `field-${name}`;

const stopFields: Partial<Record<FailureCode, FieldName>> = {
  'headline-missing': 'headline',
  'standfirst-missing': 'standfirst',
  'body-empty': 'body',
  'section-missing': 'section',
  'byline-missing': 'bylines',
  'picture-unknown': 'lead',
  'alt-missing': 'lead-alt',
  'credit-missing': 'lead-credit',
  'chart-unfinished': 'body',
  'placeholder-left': 'body',
};

const adviceFields: Record<AdviceCode, FieldName> = {
  'headline-long': 'headline',
  'headline-stop': 'headline',
  'card-long': 'short-headline',
  'standfirst-short': 'standfirst',
  'standfirst-long': 'standfirst',
  'topics-none': 'topics',
  'topics-many': 'topics',
  'text-short': 'body',
  'lead-none': 'lead',
  'quotes-open': 'body',
};

/** Where a stop is mended; the headline for one that belongs to no field of its own. */
export const fieldOfStop = (code: FailureCode): FieldName => stopFields[code] ?? 'headline';
export const fieldOfAdvice = (code: AdviceCode): FieldName => adviceFields[code];

/** Puts the caret into a field and the field into view. */
export function goTo(name: FieldName): void {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
