import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';

/** Every address of the desk that is none: answered by the desk's own page, not by the framework's. */
export default async function Missing(): Promise<never> {
  await requireActor();
  notFound();
}
