/** In place of the service worker where reading offline is switched off: deletes what was kept, and takes itself out. */
import { scope } from './scope.ts';
import { clear } from './shelf.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(clear('all').then(() => scope.registration.unregister())),
);
