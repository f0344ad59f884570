/** The fields of an upload as the command wants them. Names and types that the browser claims are not read. */
import { fail, ok, type Result } from '#db/shared/result';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  // Line ends of forms are CRLF.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
};

/** A number, or undefined for an empty field; what is no number becomes NaN, which the command refuses. */
const numberIn = (form: FormData, name: string): number | undefined => {
  const value = text(form, name).trim();
  return value === '' ? undefined : Number(value);
};

/** The one file of a form. Failure: invalid (none, or an empty one). */
export async function fileInput(form: FormData): Promise<Result<Uint8Array>> {
  const file = form.get('file');
  if (file === null || typeof file === 'string' || file.size === 0)
    return fail('invalid', { fields: { file: 'required' } });
  return ok(new Uint8Array(await file.arrayBuffer()));
}

/**
 * Input for add-picture from its form (file, kind, alt, caption, credit, people, terms, rightsUntil, focalX, focalY,
 * ask). Failure: invalid (no file).
 */
export async function pictureInput(form: FormData): Promise<Result<Record<string, unknown>>> {
  const bytes = await fileInput(form);
  if (!bytes.ok) return bytes;
  return ok({
    bytes: bytes.value,
    kind: text(form, 'kind'),
    alt: text(form, 'alt'),
    caption: text(form, 'caption'),
    credit: text(form, 'credit'),
    people: text(form, 'people'),
    terms: text(form, 'terms'),
    rightsUntil: numberIn(form, 'rightsUntil'),
    focalX: numberIn(form, 'focalX'),
    focalY: numberIn(form, 'focalY'),
    ask: text(form, 'ask') === 'yes',
  });
}
