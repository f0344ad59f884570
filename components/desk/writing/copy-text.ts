/** Puts text on the clipboard, also where the browser gives none to the page (plain http). */
import { bodyText } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';

/** A whole story as plain text, in reading order. */
export const plainStory = (content: StoryContent): string =>
  [
    content.kicker,
    content.headline,
    content.standfirst,
    ...content.points,
    bodyText(content.body),
    content.backstory ?? '',
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
