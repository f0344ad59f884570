/** What stops the story on the screen from being published, by the newsroom's own checks. */
import { stopChecks } from '#db/stories/checks';
import type { FailureCode } from '#db/shared/result';
import { useContent, usePicture } from '../context';

export function useStops(): FailureCode[] {
  const content = useContent();
  const lead = usePicture(content.lead?.picture ?? null);
  return stopChecks(content, lead ?? null);
}
