/**
 * Which pages of this browser are open. Each holds a lock of its own name; the browser gives it back when the page is
 * closed, or crashes. Without locks (a desk on plain http) every other page counts as gone.
 */
const nameOf = (page: string): string => `desk-page:${page}`;

/** How long a page that is just being left takes at most to give its name back, ms. */
const LEAVING_MS = 300;

/** Holds a page's name until the page is gone or the answer is called. */
export function holdName(page: string): () => void {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  if ('locks' in navigator) void navigator.locks.request(nameOf(page), () => held).catch(() => undefined);
  return letGo;
}

async function heldNow(pages: readonly string[]): Promise<string[]> {
  if (!('locks' in navigator)) return [];
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map((lock) => lock.name));
  return pages.filter((page) => names.has(nameOf(page)));
}

/** Those of `pages` that are open now. */
export async function openOnes(pages: readonly string[]): Promise<ReadonlySet<string>> {
  let open = await heldNow(pages);
  if (open.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, LEAVING_MS));
    open = await heldNow(open);
  }
  return new Set(open);
}
