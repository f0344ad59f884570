/** Names of files below a picture's own. Pure. */

export const cutName = (cut: number): string => `v${cut}`;

/** Name of the file that came with a cut. */
export const masterName = (fileCut: number): string =>
  fileCut === 1 ? 'master.webp' : `master.v${fileCut}.webp`;
