/** Whether two pictures are one: by what `look` keeps of them and by their shapes. Pure. */

/** The most that any one square may differ, and all in the mean (of 255): the noise of another size or quality. */
const ONE = 18;
const ALL = 4;

/** Two looks (base64) of one picture in different bytes. */
export function looksAlike(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'base64'), Buffer.from(other, 'base64')];
  if (a.length === 0 || a.length !== b.length) return false;
  let sum = 0;
  for (const [i, value] of a.entries()) {
    const apart = Math.abs(value - (b[i] ?? 0));
    if (apart > ONE) return false;
    sum += apart;
  }
  return sum / a.length <= ALL;
}

/** Shapes this near to each other (a fraction) may be those of one picture that was made smaller and rounded. */
export const SAME_SHAPE = 0.02;
