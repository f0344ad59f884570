/** GET /desk/api/draft-correction?story=: what a correction of a live story might say; null where there is nothing to correct. */
import { answer, asApiReader } from '@/app/_server/api';
import { correctionDraft } from '#db/corrections/desk-queries';
import { ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const story = new URL(request.url).searchParams.get('story') ?? '';
  return asApiReader(async (actor) => ok(await correctionDraft(actor, story))).then(answer);
}
