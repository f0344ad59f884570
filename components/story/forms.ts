/** What a story's form changes in how it is set (design 1.12). */
import type { Form } from '#db/stories/model';
import type { StoryCard, StoryView } from '#db/stories/views';

/** Opinion and editorials: light headline, the writer's name first, no picture on cards. */
export const speaksForWriter = (form: Form): boolean => form === 'opinion' || form === 'editorial';

/** Forms that say on every card what they are. News says nothing. */
export const namedOnCards: ReadonlySet<Form> = new Set<Form>([
  'analysis',
  'explainer',
  'interview',
  'review',
  'obituary',
  'gallery',
]);

/** Forms whose headline is set lighter, at 560. */
export const softHeadline: ReadonlySet<Form> = new Set<Form>([
  'feature',
  'interview',
  'review',
  'obituary',
  'gallery',
]);

/** Opinions and features name their writers at the head, and not again beside the text. */
export const namedAtHead = ({ form, bylines }: Pick<StoryView, 'form' | 'bylines'>): boolean =>
  (form === 'opinion' || form === 'feature') && bylines.length > 0;

/** Forms that may begin with a drop cap. */
export const mayDropCap: ReadonlySet<Form> = new Set<Form>(['feature', 'interview', 'review', 'opinion']);

/** Forms that may list their main points above the text. */
export const mayHavePoints: ReadonlySet<Form> = new Set<Form>(['news', 'analysis', 'explainer', 'live']);

/** A live story that has not ended: it alone carries the red mark. */
export const isRunning = (story: Pick<StoryCard, 'live'>): boolean =>
  story.live !== null && story.live.state !== 'ended';
