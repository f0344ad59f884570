import { federationResponse } from '@/app/_machine/federation';
import { askedPath } from '#db/core/read';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => federationResponse(askedPath());
