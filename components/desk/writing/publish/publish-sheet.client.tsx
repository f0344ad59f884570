'use client';
/** The publish sheet: checks, when, what kind of change; what waits; correcting and withdrawing (brief 3.5). */
import { useStory, useWriting } from '../context';
import { Sheet } from '../sheet.client';
import { Inspection } from './inspection.client';
import { Moves } from './moves.client';
import { Receipts } from './receipts.client';
import { Previews } from './previews/previews.client';
import { ReleaseForm } from './release-form.client';
import { Removal } from './removal.client';
import { Waiting } from './waiting.client';
import { WithdrawForm } from './withdraw-form.client';

export function PublishSheet({ onClose }: { onClose: () => void }) {
  const { words } = useWriting();
  const { sheet } = words.write;
  const { may, liveVersion } = useStory();
  const live = liveVersion !== null;
  return (
    <Sheet title={live ? sheet.updateTitle : sheet.title} onClose={onClose}>
      <Waiting />
      {may.publish && <ReleaseForm onClose={onClose} />}
      <Previews />
      <Moves onDone={onClose} />
      {live && may.withdraw && (
        <section className="mt-8 border-t border-rule pt-4">
          <Removal onDone={onClose} />
          <WithdrawForm onDone={onClose} />
        </section>
      )}
      <Inspection onGo={onClose} />
      <Receipts />
    </Sheet>
  );
}
