/** A browser by what it says of itself: enough to know one's own again. Pure. */

// The order matters: most browsers also call themselves what they descend from.
const BROWSERS: readonly (readonly [name: string, says: RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly (readonly [name: string, says: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const firstOf = (list: typeof BROWSERS, agent: string): string =>
  list.find(([, says]) => says.test(agent))?.[0] ?? '';

/** Names of the browser and the system; '' for what is not known. */
export const deviceOf = (agent: string): { browser: string; system: string } => ({
  browser: firstOf(BROWSERS, agent),
  system: firstOf(SYSTEMS, agent),
});
