import type { FormEntries } from './form-entries';

/** What a form sends without showing it. */
export function HiddenEntries({ entries }: { entries: FormEntries }) {
  return Object.entries(entries).flatMap(([name, values]) =>
    [values].flat().map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
  );
}
