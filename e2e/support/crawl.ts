/** Follows every link of a site from inside it, as a search engine would, and looks at what is answered. */

export type Answered = { address: string; status: number; betrays: boolean };

type Get = (address: string) => Promise<{ status: number; headers: string; type: string; body: string }>;

const AT_ONCE = 6;
/** More than any site of a test has: something leads on without end. */
const MOST = 4_000;

/** Addresses of this site that an answer names: links, pictures, locations of sitemaps, feeds and JSON. */
function namedIn(body: string, origin: string): string[] {
  const found = new Set<string>();
  const add = (raw: string): void => {
    const address = raw.trim().replaceAll('&amp;', '&');
    const url = URL.parse(address, origin);
    if (url?.origin === origin) found.add(url.pathname + url.search);
  };
  for (const [, one = ''] of body.matchAll(/(?:href|src|content)="([^"]+)"/g))
    if (/^(?:\/|https?:)/.test(one)) add(one);
  for (const [, set = ''] of body.matchAll(/srcset="([^"]+)"/gi))
    for (const one of set.split(',')) add(one.trim().split(' ')[0] ?? '');
  for (const [, one = ''] of body.matchAll(/<(?:loc|link|guid[^>]*|image:loc)>([^<]+)</g)) add(one);
  return [...found];
}

/**
 * Asks for `from` and whatever they lead to, as long as `wanted` says so. `betrays` looks at each answer, headers and
 * body as one text.
 */
export async function crawl(
  get: Get,
  origin: string,
  from: readonly string[],
  {
    wanted,
    betrays,
  }: { wanted: (address: string) => boolean; betrays: (address: string, text: string) => boolean },
): Promise<Answered[]> {
  const seen = new Set(from);
  const waiting = [...from];
  const answers: Answered[] = [];
  const visit = async (address: string): Promise<void> => {
    const { status, headers, type, body } = await get(address);
    answers.push({ address, status, betrays: betrays(address, `${headers}\n${body}`) });
    if (!/html|xml|json|text/.test(type)) return;
    for (const next of namedIn(body, origin))
      if (!seen.has(next) && wanted(next)) {
        seen.add(next);
        waiting.push(next);
      }
    if (seen.size > MOST) throw new Error(`The crawl does not end; ${address} led on to ${waiting.at(-1)}.`);
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map(visit));
  return answers;
}
