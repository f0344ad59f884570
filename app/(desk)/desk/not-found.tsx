import { requireActor } from '@/app/_server/auth';
import { DeskMissing } from '@/app/_server/desk-frame';

export default async function NotFound() {
  return <DeskMissing actor={await requireActor()} />;
}
