/** Addresses of this site, asked for once a reading. */

export type Answer = {
  status: number;
  type: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
};

/** Asks the house for a path as it stands in a request: encoded, with its query. */
export type Ask = (path: string) => Promise<Answer>;

export type Asked = {
  /** By an address as a page names it: whole, or a path. Undefined for one of another site. */
  get(address: string): Promise<Answer> | undefined;
  /** The whole address of a path (decoded). */
  whole(path: string): string;
  /** The same of an address that may have a query. */
  asWritten(address: string): string;
};

type Encode = (path: string) => string;

export function askOnce(
  ask: Ask,
  siteUrl: string,
  { encodePath, encodeWithQuery }: { encodePath: Encode; encodeWithQuery: Encode },
): Asked {
  const { origin } = new URL(siteUrl);
  const answers = new Map<string, Promise<Answer>>();
  return {
    get(address) {
      const url = URL.parse(address, siteUrl);
      if (url?.origin !== origin) return undefined;
      const path = url.pathname + url.search;
      const known = answers.get(path) ?? ask(path);
      answers.set(path, known);
      return known;
    },
    whole: (path) => siteUrl + encodePath(path),
    asWritten: (address) => siteUrl + encodeWithQuery(address),
  };
}
