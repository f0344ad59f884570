/** A field's text as it was typed; '' where there is none. Browsers send line breaks as two characters, we keep one. */
export const formText = (form: FormData, name: string): string =>
  String(form.get(name) ?? '').replaceAll('\r\n', '\n');
