/** What a correction is at the desk before it is published. Pure: reaches the browser. */

/** What makes a change a matter for a correction. */
export const correctionReasons = ['headline', 'figure', 'name', 'quotation'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export type CorrectionDraft = {
  /** Why this looks like a correction; none: it may be a small fix. */
  reasons: readonly CorrectionReason[];
  place: 'top' | 'end';
  /** In the story's language; '' when no words changed. */
  text: string;
};
