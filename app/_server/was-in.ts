/** What a form was made from: the newsroom writes only what somebody changed of it. */
import { z } from 'zod';
import { WAS } from '../../components/desk/form-entries';

const Said = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.union([z.string(), z.array(z.string())])));

/**
 * Read as the form itself is read. Undefined where the page does not say; what is not understood is handed on as it came,
 * for the command's schema to refuse.
 */
export function wasIn<T>(form: FormData, read: (form: FormData) => T): T | FormDataEntryValue | undefined {
  const said = form.get(WAS);
  if (said === null) return undefined;
  const entries = Said.safeParse(said);
  if (!entries.success) return said;
  const opened = new FormData();
  for (const [name, values] of Object.entries(entries.data))
    for (const value of [values].flat()) opened.append(name, value);
  return read(opened);
}
