import { describedApi } from '@/app/_machine/api';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => describedApi();
