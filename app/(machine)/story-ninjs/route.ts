import { ninjsResponse } from '@/app/_machine/ninjs';
import { askedPath } from '#db/core/read';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => ninjsResponse(askedPath());
