'use client';
export { DeskBroken as default } from '@/components/desk/desk-broken.client';
