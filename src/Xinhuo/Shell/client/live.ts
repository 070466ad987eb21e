import { kept } from './kept.ts';
import { thanks, type Thanks } from './thanks.ts';
import { markup, toast } from './toasts.ts';

interface Notice {
  html: string;
  count: number;
}

/** The last notice this tab was told of. Where it cannot be kept, the next page begins with what is told from then on. */
const last = kept('sessionStorage', 'xinhuo.live');

let stream: EventSource | undefined;

/**
 * A page's own script wakes when it has been loaded, which may be after the stream opened: it heard nothing of the opening, nor of what was told since. So it is
 * said once more, and whoever listens asks for what came meanwhile.
 */
export function woken(): void {
  if (stream?.readyState === EventSource.OPEN) document.dispatchEvent(new CustomEvent('live:open'));
}

/**
 * A member's own stream. The browser resumes a broken stream by itself (Last-Event-ID); across pages the last id
 * travels as `?after=`, so that nothing said between two pages is lost.
 */
export function live(): void {
  const address = document.body.dataset.live;
  if (!address) return;

  let wait = 1000;
  let timer = 0;

  // One stream and no more, whoever asks for it: two would tell everything twice.
  const connect = () => {
    window.clearTimeout(timer);
    stream?.close();
    const after = last.read();
    const place = new URL(looks() ? address : address.split('?')[0]!, location.href);
    if (after) place.searchParams.set('after', after);
    stream = new EventSource(place);
    stream.addEventListener('open', () => {
      wait = 1000;
      document.dispatchEvent(new CustomEvent('live:open'));
    });
    stream.addEventListener('error', retry);
    stream.addEventListener('notice', (event) => {
      remember(event);
      notice(JSON.parse(event.data) as Notice);
    });
    stream.addEventListener('unread', () => void letters());
    for (const kind of ['line', 'typing', 'here', 'stage'])
      stream.addEventListener(kind, (event) => document.dispatchEvent(new CustomEvent(`live:${kind}`, { detail: event.data as string })));
    // What happens in the thing before one's eyes is for the page that shows it.
    stream.addEventListener('post', (event) => document.dispatchEvent(new CustomEvent('live:post', { detail: event.data as string })));
    stream.addEventListener('thanks', (event) => {
      remember(event);
      thanks(JSON.parse(event.data) as Thanks);
    });
  };
  // A refused stream (a restart, a proxy's 502) is closed for good by the browser: come back slower and slower.
  const retry = () => {
    if (stream?.readyState !== EventSource.CLOSED) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(connect, wait + Math.random() * 500);
    wait = Math.min(wait * 2, 60_000);
  };

  // In a room that is behind another page one is not: what is said there rings as it does anywhere else.
  const looks = () => !document.hidden || !address.includes('room=');

  connect();
  if (address.includes('room='))
    document.addEventListener('visibilitychange', connect);
  // A page that is left must let go at once: browsers allow few streams to one house.
  window.addEventListener('pagehide', () => {
    window.clearTimeout(timer);
    stream?.close();
  });
  window.addEventListener('pageshow', (event) => event.persisted && connect());
}

function notice({ html, count }: Notice): void {
  ring('notices', count > 0);
  if (html) toast(markup(html));
}

/** Letters came, or were read elsewhere: how many rooms wait is asked, a moment later for all that came together. */
let asked = 0;
async function letters(): Promise<void> {
  const turn = ++asked;
  await new Promise((done) => setTimeout(done, 300));
  if (turn !== asked) return;
  const answer = await fetch('/chat/unread').catch(() => undefined);
  if (answer?.ok) ring('chat', Number(await answer.text()) > 0);
}

function ring(name: string, news: boolean): void {
  for (const bell of document.querySelectorAll<HTMLElement>(`[data-bell="${name}"]`)) {
    bell.classList.toggle('dot', news);
    const words = bell.querySelector<HTMLElement>('[data-bell-words]');
    if (words) words.hidden = !news;
  }
}

function remember(event: MessageEvent): void {
  if (event.lastEventId) last.write(event.lastEventId);
}
