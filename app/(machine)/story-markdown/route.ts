import { markdownResponse } from '@/app/_machine/story-markdown';
import { askedPath } from '#db/core/read';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => markdownResponse(askedPath());
