/** Query values as pages take them. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a key; undefined when it is absent. */
export async function queryValue(query: Query, key: string): Promise<string | undefined> {
  const value = (await query)[key];
  return Array.isArray(value) ? value[0] : value;
}
