/** Which files a picture needs: what else lies there is served to nobody and removed. Pure. */
import { masterName } from './names.ts';

/** What a record says of its files. */
export type Cuts = { cut: number; fileCut: number; hidden: readonly unknown[] | null };

/**
 * The oldest cut that may be seen. The one before the present cut may still stand in pages that readers have open, but
 * not where something is hidden since, or where the file was replaced.
 */
export const oldestCut = ({ cut, fileCut, hidden }: Cuts): number =>
  hidden ? cut : Math.max(fileCut, cut - 1, 1);

/** Whether a cut may be shown to those who may see the picture. */
export const isShown = (cut: number, cuts: Cuts): boolean => cut >= oldestCut(cuts) && cut <= cuts.cut;

/** Whether a file below a picture's folder (`master.webp`, `v3/og.jpg`) is of any use. */
export function isNeeded(name: string, cuts: Cuts): boolean {
  const cut = /^v(\d+)\//.exec(name);
  return cut ? isShown(Number(cut[1]), cuts) : name === masterName(cuts.fileCut);
}
