/** The fields of an upload as the command wants them. Names and types that the browser claims are not read. */
import type { Upload } from '#db/pictures/upload';
import { fail, ok, type Result } from '#db/shared/result';
import type { SentForm } from './form-body';

type Fields = SentForm['fields'];

/** Line ends of forms are CRLF. */
const text = (form: Fields, name: string): string => form.get(name)?.replaceAll('\r\n', '\n') ?? '';

/** A number, or undefined for an empty field; what is no number becomes NaN, which the command refuses. */
const numberIn = (form: Fields, name: string): number | undefined => {
  const value = text(form, name).trim();
  return value === '' ? undefined : Number(value);
};

/** The one file of a form. Failure: invalid (none, or an empty one). */
export const fileInput = ({ file }: SentForm): Result<Upload> =>
  file && file.size > 0 ? ok(file) : fail('invalid', { fields: { file: 'required' } });

/**
 * Input for add-picture from its form (file, kind, alt, caption, credit, copyright, people, terms, rightsUntil, focalX, focalY,
 * ask). Failure: invalid (no file).
 */
export function pictureInput(sent: SentForm): Result<Record<string, unknown>> {
  const file = fileInput(sent);
  if (!file.ok) return file;
  const form = sent.fields;
  return ok({
    bytes: file.value,
    kind: text(form, 'kind'),
    alt: text(form, 'alt'),
    caption: text(form, 'caption'),
    credit: text(form, 'credit'),
    copyright: text(form, 'copyright'),
    people: text(form, 'people'),
    terms: text(form, 'terms'),
    rightsUntil: numberIn(form, 'rightsUntil'),
    focalX: numberIn(form, 'focalX'),
    focalY: numberIn(form, 'focalY'),
    ask: text(form, 'ask') === 'yes',
  });
}
