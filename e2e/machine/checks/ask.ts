/** Asking over HTTP as machines do: nothing is followed, nothing is unpacked but what fetch unpacks. */

export type Answer = { status: number; headers: Headers; text: string; bytes: Uint8Array<ArrayBuffer> };

export type Ask = (
  path: string,
  options?: { method?: string; headers?: Record<string, string> },
) => Promise<Answer>;

/** Asks a site by paths, or whole addresses of it. */
export const askOf =
  (origin: string): Ask =>
  async (path, { method = 'GET', headers = {} } = {}) => {
    const url = path.startsWith(origin) ? path : `${origin}${path}`;
    const answer = await fetch(url, { method, headers, redirect: 'manual' });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) };
  };

/** Who asks: a browser and five machines. */
export const agents = {
  Chrome: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36',
  Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  bingbot: 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  GPTBot:
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  Feedly: 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)',
  curl: 'curl/8.5.0',
} as const;
