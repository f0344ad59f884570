/** POST /desk/api/<verb-noun>: one command of the newsroom each. An open editor outlives a new build through these. */
import { answer, asApiActor, asApiPage, jsonOf } from '@/app/_server/api';
import { cancelFront } from '#db/front/commands/cancel-front';
import { discardFront } from '#db/front/commands/discard-front';
import { publishFront } from '#db/front/commands/publish-front';
import { restoreFront } from '#db/front/commands/restore-front';
import { saveFront } from '#db/front/commands/save-front';
import { setStrip } from '#db/front/commands/set-strip';
import { askInspection } from '#db/inspections/commands/ask-inspection';
import { changeStories } from '#db/listing/commands/change-stories';
import { putBackStories } from '#db/listing/commands/put-back-stories';
import { correctUpdate } from '#db/live/commands/correct-update';
import { editUpdate } from '#db/live/commands/edit-update';
import { markUpdate } from '#db/live/commands/mark-update';
import { postUpdate } from '#db/live/commands/post-update';
import { setLiveState } from '#db/live/commands/set-live-state';
import { withdrawUpdate } from '#db/live/commands/withdraw-update';
import { seeNotices } from '#db/notices/commands/see-notices';
import { askForPen } from '#db/pen/commands/ask-for-pen';
import { beHere } from '#db/pen/commands/be-here';
import { handOver } from '#db/pen/commands/hand-over';
import { keepPen } from '#db/pen/commands/keep-pen';
import { leaveStory } from '#db/pen/commands/leave-story';
import { takePen } from '#db/pen/commands/take-pen';
import { cropForSlot } from '#db/pictures/commands/crop-for-slot';
import { editPicture } from '#db/pictures/commands/edit-picture';
import { removePicture } from '#db/pictures/commands/remove-picture';
import { makePreviewLink } from '#db/previews/commands/make-preview-link';
import { withdrawPreviewLink } from '#db/previews/commands/withdraw-preview-link';
import { addRemark } from '#db/review/commands/add-remark';
import { assignStory } from '#db/review/commands/assign-story';
import { handInStory } from '#db/review/commands/hand-in-story';
import { returnStory } from '#db/review/commands/return-story';
import { settleRemark } from '#db/review/commands/settle-remark';
import { settleSuggestions } from '#db/review/commands/settle-suggestions';
import { suggestWords } from '#db/review/commands/suggest-words';
import { binStory } from '#db/stories/commands/bin-story';
import { cancelRemoval } from '#db/stories/commands/cancel-removal';
import { cancelSchedule } from '#db/stories/commands/cancel-schedule';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { liftEmbargo } from '#db/stories/commands/lift-embargo';
import { moveStory } from '#db/stories/commands/move-story';
import { planRemoval } from '#db/stories/commands/plan-removal';
import { planStory } from '#db/stories/commands/plan-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { takeOutStory } from '#db/stories/commands/take-out-story';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { keepTemplate } from '#db/style/commands/keep-template';
import type { Actor } from '#db/shared/actor';
import { fail, type Result } from '#db/shared/result';

type Command = (actor: Actor, input: unknown) => Promise<Result<unknown>>;

const commands = new Map<string, Command>([
  ['create-story', (actor, input) => createStory(actor, input)],
  ['save-revision', saveRevision],
  ['publish-story', (actor, input) => publishStory(actor, input)],
  ['cancel-schedule', cancelSchedule],
  ['withdraw-story', withdrawStory],
  ['correct-story', (actor, input) => correctStory(actor, input)],
  ['undo-release', undoRelease],
  ['plan-story', planStory],
  ['plan-removal', planRemoval],
  ['cancel-removal', cancelRemoval],
  ['set-embargo', setEmbargo],
  ['lift-embargo', liftEmbargo],
  ['bin-story', binStory],
  ['take-out-story', takeOutStory],
  ['ask-inspection', askInspection],
  ['change-stories', changeStories],
  ['put-back-stories', putBackStories],
  ['move-story', moveStory],
  ['hand-in-story', handInStory],
  ['return-story', returnStory],
  ['assign-story', assignStory],
  ['add-remark', addRemark],
  ['settle-remark', settleRemark],
  ['suggest-words', suggestWords],
  ['settle-suggestions', settleSuggestions],
  ['be-here', beHere],
  ['leave-story', leaveStory],
  ['take-pen', takePen],
  ['ask-for-pen', askForPen],
  ['hand-over', handOver],
  ['keep-pen', keepPen],
  ['see-notices', seeNotices],
  ['make-preview-link', makePreviewLink],
  ['withdraw-preview-link', withdrawPreviewLink],
  ['edit-picture', editPicture],
  ['crop-for-slot', cropForSlot],
  ['remove-picture', removePicture],
  ['keep-template', keepTemplate],
  ['post-update', postUpdate],
  ['edit-update', editUpdate],
  ['correct-update', correctUpdate],
  ['mark-update', markUpdate],
  ['withdraw-update', withdrawUpdate],
  ['set-live-state', setLiveState],
  ['save-front', saveFront],
  ['publish-front', publishFront],
  ['restore-front', restoreFront],
  ['cancel-front', cancelFront],
  ['discard-front', discardFront],
  ['set-strip', setStrip],
]);

export const dynamic = 'force-dynamic';

export async function POST(
  request: Request,
  { params }: { params: Promise<{ command: string }> },
): Promise<Response> {
  const command = commands.get((await params).command);
  if (!command) return answer(fail('not-found'));
  const as = command === beHere ? asApiPage : asApiActor;
  return as(request, async (actor) => command(actor, await jsonOf(request)));
}
