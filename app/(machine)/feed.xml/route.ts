import { paperFeed } from '@/app/_machine/feeds';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => paperFeed('en');
