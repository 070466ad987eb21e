// The keeper (service worker): holds one page, the one that says there is no network, and rings when something is told.
const box = 'xinhuo-offline';
const page = '/offline';

interface KeeperEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface KeeperFetch extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface KeeperPush extends KeeperEvent {
  data: { json(): { title: string; body: string; href: string } } | null;
}
interface KeeperClick extends KeeperEvent {
  notification: Notification;
}
interface Opened {
  url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

const keeper = self as unknown as EventTarget & {
  skipWaiting(): Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: { matchAll(options: object): Promise<Opened[]>; openWindow(url: string): Promise<unknown> };
};

keeper.addEventListener('install', (event) => {
  (event as KeeperEvent).waitUntil(caches.open(box).then((held) => held.add(page)).then(() => keeper.skipWaiting()));
});

keeper.addEventListener('fetch', (event) => {
  const asked = event as KeeperFetch;
  if (asked.request.mode !== 'navigate' || asked.request.method !== 'GET') return;
  asked.respondWith(fetch(asked.request).catch(async () => (await caches.match(page)) ?? Response.error()));
});

keeper.addEventListener('push', (event) => {
  const told = (event as KeeperPush).data?.json();
  if (!told) return;
  // What is newer takes the place of what was not looked at.
  const shown = { body: told.body, tag: 'notices', renotify: true, icon: '/icon/192', badge: '/icon/192', data: { href: told.href } } as NotificationOptions;
  (event as KeeperPush).waitUntil(keeper.registration.showNotification(told.title, shown));
});

keeper.addEventListener('notificationclick', (event) => {
  const { notification } = event as KeeperClick;
  notification.close();
  (event as KeeperClick).waitUntil(open((notification.data as { href: string }).href));
});

async function open(href: string): Promise<void> {
  const pages = await keeper.clients.matchAll({ type: 'window' });
  const page = pages.find((one) => new URL(one.url).origin === location.origin);
  if (!page) return void (await keeper.clients.openWindow(href));
  await page.focus();
  await page.navigate(href).catch(() => keeper.clients.openWindow(href));
}
