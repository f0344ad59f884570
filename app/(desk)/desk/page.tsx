import { redirect } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';

/** The desk opens on the day. */
export default async function Desk(): Promise<never> {
  await requireActor();
  redirect('/desk/today');
}
