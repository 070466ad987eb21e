// The keeper (service worker): holds one page, the one that says there is no network.
const box = 'xinhuo-offline';
const page = '/offline';

interface KeeperEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface KeeperFetch extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const keeper = self as unknown as EventTarget & { skipWaiting(): Promise<void> };

keeper.addEventListener('install', (event) => {
  (event as KeeperEvent).waitUntil(caches.open(box).then((held) => held.add(page)).then(() => keeper.skipWaiting()));
});

keeper.addEventListener('fetch', (event) => {
  const asked = event as KeeperFetch;
  if (asked.request.mode !== 'navigate' || asked.request.method !== 'GET') return;
  asked.respondWith(fetch(asked.request).catch(async () => (await caches.match(page)) ?? Response.error()));
});
