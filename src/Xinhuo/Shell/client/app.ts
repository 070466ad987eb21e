import './htmx.ts';
import 'htmx.org/dist/ext/hx-sse.js';
import '@github/relative-time-element';
import { forms } from './forms.ts';
import { live, woken } from './live.ts';
import { photos } from './photos.ts';
import { share } from './share.ts';
import { sheets } from './sheets.ts';
import { failed, toast } from './toasts.ts';

type Page = { default: (element: HTMLElement) => void };

/** Pages work without any of this; each line adds one comfort. */
export function start(pages: Record<string, () => Promise<unknown>>): void {
  document.documentElement.classList.add('scripted');
  sheets();
  forms();
  photos();
  share();
  live();
  offline();
  said();
  wake(document.body, pages);
  document.addEventListener('htmx:after:swap', () => wake(document.body, pages));
  for (const trouble of ['htmx:error', 'htmx:response:error']) document.addEventListener(trouble, () => failed());
}

/** Elements that bring a script of their own (`data-script="Discovery/Map/Map"`), and web components that few pages need. */
function wake(root: HTMLElement, pages: Record<string, () => Promise<unknown>>): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-script]:not([data-awake])')) {
    element.dataset.awake = '';
    const load = pages[element.dataset.script!];
    if (!load) throw new Error(`No script beside a page is called ${element.dataset.script}`);
    void load().then((page) => {
      (page as Page).default(element);
      element.dataset.awake = 'yes';
      woken();
    });
  }
  for (const here of root.querySelectorAll<HTMLElement>('.tabs > [aria-current]')) intoView(here);
  if (root.querySelector('text-expander, markdown-toolbar, file-attachment')) void import('./writing.ts');
}

/** Tabs that are wider than a phone begin where one is. */
function intoView(tab: HTMLElement): void {
  const tabs = tab.parentElement!;
  tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.clientWidth) / 2;
}

/** What the page before left to be said; with a plus before it, what was written there has arrived, and its draft may go. */
function said(): void {
  const cookie = /(?:^|; )xinhuo\.said=([^;]*)/.exec(document.cookie)?.[1];
  if (cookie === undefined) return;
  document.cookie = 'xinhuo.said=; path=/; max-age=0; samesite=lax';
  const words = decodeURIComponent(cookie);
  const arrived = words.startsWith('+');
  const toSay = arrived ? words.slice(1) : words;
  if (toSay) toast(toSay, 4);
  if (!arrived) return;
  try {
    const sent = localStorage.getItem('xinhuo.sent');
    if (sent) localStorage.removeItem(`xinhuo.draft:${sent}`);
    localStorage.removeItem('xinhuo.sent');
  } catch {
    // no storage: no drafts either
  }
}

/** Keeps the page for "no network" at hand. */
function offline(): void {
  const keeper = document.body.dataset.keeper;
  if (keeper && 'serviceWorker' in navigator) void navigator.serviceWorker.register(keeper, { scope: '/' }).catch(() => undefined);
}
