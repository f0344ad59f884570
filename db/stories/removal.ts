/** When a story was taken down, or is to be. Pure. */

/** Taken down by hand or by its hour: its address says so. */
export const isWithdrawn = (story: { withdrawnAt: number | null }, t: number): boolean =>
  story.withdrawnAt !== null && story.withdrawnAt <= t;

/** The hour (ms UTC) at which it will be; null when none is planned. */
export const plannedRemoval = (story: { withdrawnAt: number | null }, t: number): number | null =>
  story.withdrawnAt !== null && story.withdrawnAt > t ? story.withdrawnAt : null;
