/** What can be done on the page that is open, told to “Go or do” by whoever can do it. Outside of React. */
export type Act = { id: string; name: string; run: () => void };

let offered: readonly Act[] = [];
let open: (() => void) | null = null;

/** Offers acts until they are taken back. */
export function offerActs(acts: readonly Act[]): () => void {
  offered = acts;
  return () => {
    if (offered === acts) offered = [];
  };
}

export const actsHere = (): readonly Act[] => offered;

/** Whoever draws the sheet says how it is opened. */
export function answerGo(opener: () => void): () => void {
  open = opener;
  return () => {
    if (open === opener) open = null;
  };
}

export const openGo = (): void => open?.();
