import { manifest } from '@/app/_machine/manifest';

export const dynamic = 'force-dynamic';
export const GET = (): Promise<Response> => manifest('zh');
