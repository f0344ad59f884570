/** What a form sends, by the names of its fields; so a form can also say what it was made from. Pure: reaches the browser. */

export type FormEntries = Readonly<Record<string, string | readonly string[]>>;

/** The field that holds what a form was made from. */
export const WAS = 'was';

/** What stands in the fields; files are nothing that a form was made from. */
export const entriesOf = (form: FormData): FormEntries =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => name !== WAS)
      .map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  );

/** Values as fields send them: a box that is ticked says yes. */
export const asEntries = (values: Readonly<Record<string, unknown>>): FormEntries =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === true ? 'yes' : String(value || '')]),
  );
