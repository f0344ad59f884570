import { llms } from '@/app/_machine/llms';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => llms();
