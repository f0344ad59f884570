import { suggestions } from '@/app/_machine/suggestions';

export const dynamic = 'force-dynamic';
export const GET = (request: Request): Promise<Response> => suggestions('zh', request);
