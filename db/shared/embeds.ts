/** Sites whose players a story may hold, and the frame that each is shown in. The closed list that the policy follows. Pure. */
type Provider = {
  name: string;
  /** Origin of the frame. */
  origin: string;
  /** Address of the frame for an address as people copy it; undefined when it is none of this site's. */
  frame(address: URL): string | undefined;
};

const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];
const isHost = (address: URL, ...hosts: readonly string[]): boolean =>
  hosts.includes(address.hostname.replace(/^(www|m)\./, ''));

const youtube: Provider = {
  name: 'YouTube',
  origin: 'https://www.youtube-nocookie.com',
  frame(address) {
    const { pathname, searchParams } = address;
    const id = isHost(address, 'youtu.be')
      ? first(/^\/([\w-]{6,20})\/?$/, pathname)
      : isHost(address, 'youtube.com', 'youtube-nocookie.com')
        ? (first(/^\/(?:embed|shorts|live)\/([\w-]{6,20})\/?$/, pathname) ??
          (pathname === '/watch' ? first(/^([\w-]{6,20})$/, searchParams.get('v') ?? '') : undefined))
        : undefined;
    return id && `${this.origin}/embed/${id}`;
  },
};

const vimeo: Provider = {
  name: 'Vimeo',
  origin: 'https://player.vimeo.com',
  frame(address) {
    if (!isHost(address, 'vimeo.com', 'player.vimeo.com')) return undefined;
    const id = first(/^\/(?:video\/)?(\d{5,12})\/?$/, address.pathname);
    return id && `${this.origin}/video/${id}?dnt=1`;
  },
};

const spotify: Provider = {
  name: 'Spotify',
  origin: 'https://open.spotify.com',
  frame(address) {
    if (!isHost(address, 'open.spotify.com')) return undefined;
    const what = first(
      /^\/(?:intl-\w+\/|embed\/)?((?:track|album|episode|show|playlist)\/\w{10,30})\/?$/,
      address.pathname,
    );
    return what && `${this.origin}/embed/${what}`;
  },
};

const soundcloud: Provider = {
  name: 'SoundCloud',
  origin: 'https://w.soundcloud.com',
  frame(address) {
    if (!isHost(address, 'soundcloud.com') || !/^\/[\w-]+\/[\w-]+/.test(address.pathname)) return undefined;
    const track = `https://soundcloud.com${address.pathname}`;
    return `${this.origin}/player/?url=${encodeURIComponent(track)}`;
  },
};

const datawrapper: Provider = {
  name: 'Datawrapper',
  origin: 'https://datawrapper.dwcdn.net',
  frame(address) {
    if (!isHost(address, 'datawrapper.dwcdn.net')) return undefined;
    const id = first(/^\/(\w{5})(?:\/|$)/, address.pathname);
    return id && `${this.origin}/${id}/`;
  },
};

const providers: readonly Provider[] = [youtube, vimeo, spotify, soundcloud, datawrapper];

/** Origins of every frame that a reader page may load. */
export const frameOrigins: readonly string[] = providers.map(({ origin }) => origin);

/** The sites by name, for whoever puts one in. */
export const providerNames: readonly string[] = providers.map(({ name }) => name);

/** The player for an embed's address: whose it is and what its frame loads; undefined where there is only the link. */
export function playerOf(address: string): { provider: string; host: string; frame: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  for (const provider of providers) {
    const frame = provider.frame(url);
    if (frame) return { provider: provider.name, host: new URL(provider.origin).hostname, frame };
  }
  return undefined;
}
