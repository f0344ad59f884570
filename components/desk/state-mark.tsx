import type { StoryState } from '#db/stories/model';

/** The square of a state (brief 3.2). The word stands beside it, so it is silent. */
export function StateMark({ state }: { state: StoryState }) {
  return <span className="state-mark" data-state={state} aria-hidden="true" />;
}
