import { table, text } from '#db/core/dialect';

/** Stories whose newest version is not in the desk's index yet. */
export const draftChanges = table('draft_changes', { story: text('story_id').primaryKey() });
