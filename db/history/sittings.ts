/** Saves gathered by sitting, and which of them a day later say nothing more. Pure. */

/** A pause that ends a sitting, ms. */
export const PAUSE_MS = 15 * 60_000;
/** A sitting is thinned once it has been over for this long, ms. */
export const KEPT_WHOLE_MS = 24 * 3_600_000;
/** Of a long sitting the last save of each stretch of this length stays, ms. */
const STRETCH_MS = 10 * 60_000;

export type Saved = { version: number; actor: string; at: number };

/** Runs of one writer's saves without a pause. `saves` and the runs are in the order of their versions. */
export function sittingsOf<S extends Saved>(saves: readonly S[]): S[][] {
  const found: S[][] = [];
  for (const save of saves) {
    const sitting = found.at(-1);
    const last = sitting?.at(-1);
    if (sitting && last && last.actor === save.actor && Math.abs(save.at - last.at) <= PAUSE_MS)
      sitting.push(save);
    else found.push([save]);
  }
  return found;
}

/** The saves of one sitting that stay: the first, the last, and the last of each ten minutes between. */
function standing(sitting: readonly Saved[]): Set<number> {
  const [first, last] = [sitting[0], sitting.at(-1)];
  const kept = new Set<number>();
  if (!first || !last) return kept;
  // By the clock, not from the first save on: so the same saves stay when a sitting with gaps is looked at again.
  const stretch = (save: Saved): number => Math.floor(save.at / STRETCH_MS);
  sitting.forEach((save, i) => {
    const next = sitting[i + 1];
    if (next && stretch(next) !== stretch(save)) kept.add(save.version);
  });
  return kept.add(first.version).add(last.version);
}

/**
 * Versions that may go at `t` (ms UTC): of sittings that have been over for a day, all but what stands for the
 * sitting and what `referred` names. The same again gives nothing more.
 */
export function thinnable(saves: readonly Saved[], referred: ReadonlySet<number>, t: number): number[] {
  return sittingsOf(saves)
    .filter((sitting) => (sitting.at(-1)?.at ?? t) <= t - KEPT_WHOLE_MS)
    .flatMap((sitting) => {
      const kept = standing(sitting);
      return sitting
        .map(({ version }) => version)
        .filter((version) => !kept.has(version) && !referred.has(version));
    });
}
