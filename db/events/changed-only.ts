/** What the log says of a record that was written: the fields that changed, as they were and as they are. Pure. */

type Fields = Readonly<Record<string, unknown>>;

/** The fields of `after` that `before` does not hold in the same words. Without a `before`: all that hold something. */
export function changedOnly(
  before: Fields | undefined,
  after: Fields,
): { before?: Record<string, unknown>; after: Record<string, unknown> } {
  const names = Object.keys(after).filter((name) =>
    before
      ? JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null)
      : after[name] !== null && after[name] !== undefined && after[name] !== '',
  );
  const of = (fields: Fields): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return before ? { before: of(before), after: of(after) } : { after: of(after) };
}
