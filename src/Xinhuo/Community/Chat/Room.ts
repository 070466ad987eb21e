import { toast } from '../../Shell/client/toasts.ts';
import { composing, token, toEnd } from './Composing.ts';
import { Outbox } from './Outbox.ts';

/**
 * A room while it is open. Each line and each mend of one has the room's next change: what comes live is put in its place, where a change is missing between
 * the rest is asked for, and after a lost connection everything since the last one is. So nothing is missed, and nothing stands twice.
 */
export default function room(chat: HTMLElement): void {
  const list = chat.querySelector<HTMLOListElement>('.lines')!;
  const form = document.querySelector<HTMLFormElement>('#say');
  const me = chat.dataset.me!;
  const atEnd = chat.dataset.end === 'yes';
  const folded = new Set(chat.dataset.folded!.split(' '));
  let change = Number(chat.dataset.change);
  let last = Number(chat.dataset.last);
  let asking: Promise<void> | undefined;
  let again = false;
  let marked = 0;
  const heardNow: string[] = [];
  let timer = 0;
  let sent: Outbox | undefined;

  begin(list, atEnd);
  earlier(chat, list);
  if (atEnd) {
    document.addEventListener('live:open', () => void catchUp());
    document.addEventListener('live:line', (event) => heard((event as CustomEvent<string>).detail));
    window.addEventListener('online', () => void catchUp());
    document.addEventListener('visibilitychange', () => !document.hidden && mark());
  }
  presence(chat, me);
  if (form) outbox(form);

  function heard(html: string): void {
    const row = rows(html)[0];
    if (!row) return;
    const next = Number(row.dataset.change);
    if (next <= change) return;
    if (next > change + 1) void catchUp();
    else take([row]);
  }

  /** One question at a time; whoever asks meanwhile is answered by one more. */
  function catchUp(): Promise<void> {
    if (asking) {
      again = true;
      return asking;
    }
    asking = (async () => {
      const answer = await fetch(`${location.pathname}/lines?after=${change}`).catch(() => undefined);
      if (answer?.status === 205) return location.reload();
      if (answer?.status === 200) take(rows(await answer.text()));
    })().finally(() => {
      asking = undefined;
      if (again) {
        again = false;
        void catchUp();
      }
    });
    return asking;
  }

  function take(fresh: HTMLElement[]): void {
    const stays = nearEnd();
    let news = 0;
    for (const row of fresh) {
      const there = document.getElementById(row.id);
      change = Math.max(change, Number(row.dataset.change));
      const number = Number(row.dataset.number);
      if (row.dataset.by === me) row.classList.add('mine');
      if (folded.has(row.dataset.by!)) row.classList.add('folded');
      if (there) there.replaceWith(row);
      else if (number > last) {
        last = number;
        list.append(row);
        if (row.dataset.by !== me) {
          news++;
          hear(row);
        }
      }
    }
    say();
    runs(list);
    sent?.settle(list);
    chat.querySelector('.first-letter')?.remove();
    if (stays) toEnd(true);
    else if (news > 0) below(chat);
    mark();
  }

  /** What others say is told to ears too, once and in a breath; older lines that come into the page are not. */
  function hear(row: HTMLElement): void {
    const words = row.querySelector('.prose')?.textContent?.trim() || chat.dataset.picture!;
    if (!row.matches('.folded, .trace')) heardNow.push(chat.dataset.said!.replace('{0}', row.querySelector('.name')?.textContent ?? '').replace('{1}', words));
  }

  function say(): void {
    const ears = document.getElementById('heard');
    if (ears && heardNow.length > 0) ears.textContent = heardNow.splice(0).slice(-3).join(' ');
  }

  function mark(): void {
    if (!atEnd || document.hidden || last <= marked || !nearEnd()) return;
    timer ||= window.setTimeout(() => {
      timer = 0;
      marked = last;
            void fetch(`${location.pathname}?handler=Read`, { method: 'POST', body: new URLSearchParams({ number: String(last), __RequestVerificationToken: token(form) }) }).catch(() => undefined);
    }, 800);
  }
  window.addEventListener('scroll', mark, { passive: true });

  function outbox(say: HTMLFormElement): void {
    // What was said from a page further up stands at the end: there one goes.
    const arrived = atEnd ? catchUp : async () => location.assign(location.pathname);
    sent = new Outbox(chat, list, say, arrived, (words) => toast(words));
    composing(say, chat, sent);
  }
}

function rows(html: string): HTMLElement[] {
  const bit = document.createElement('template');
  bit.innerHTML = html;
  return ([...bit.content.children] as HTMLElement[]).filter((row) => row.matches('li.line'));
}

/** Lines of one breath by one person are one run: face and name stand once. */
function runs(list: HTMLElement): void {
  let before: HTMLElement | undefined;
  for (const row of list.children as HTMLCollectionOf<HTMLElement>) {
    if (row.matches('.waiting')) continue;
    if (!row.matches('.line')) {
      before = undefined;
      continue;
    }
    const same =
      before !== undefined &&
      !before.matches('.trace') &&
      before.dataset.by === row.dataset.by &&
      Number(row.dataset.at) - Number(before.dataset.at) < 300;
    row.classList.toggle('same', same);
    before = row;
  }
}

function begin(list: HTMLElement, atEnd: boolean): void {
  if (location.hash) return;
  const unread = list.querySelector('#unread');
  if (unread && unread.getBoundingClientRect().bottom > 0 && document.documentElement.scrollHeight > window.innerHeight * 2) unread.scrollIntoView({ block: 'start' });
  else if (atEnd) toEnd(false);
}

function nearEnd(): boolean {
  return document.documentElement.scrollHeight - window.innerHeight - window.scrollY < 160;
}

function below(chat: HTMLElement): void {
  if (document.querySelector('.news-pill.in-chat')) return;
  const pill = document.createElement('button');
  pill.type = 'button';
  pill.className = 'news-pill in-chat';
  pill.textContent = chat.dataset.new!;
  pill.addEventListener('click', () => toEnd(true));
  chat.append(pill);
}

/** The page before comes when one gets to the top, and what one reads stays where it is. */
function earlier(chat: HTMLElement, list: HTMLElement): void {
  const way = chat.querySelector<HTMLElement>('.earlier');
  if (!way) return;
  let busy = false;
  // What one reads is kept in its place here; a browser that does so too would do it twice.
  document.documentElement.style.overflowAnchor = 'none';
  const watch = new IntersectionObserver((seen) => {
    if (!busy && seen.some((s) => s.isIntersecting)) void more();
  }, { rootMargin: '400px 0px 0px' });
  watch.observe(way);

  async function more(): Promise<void> {
    busy = true;
    const first = list.querySelector<HTMLElement>('.line');
    const answer = await fetch(`${location.pathname}/lines?before=${first?.dataset.number}`).catch(() => undefined);
    if (answer?.status === 200) {
      const fresh = rows(await answer.text());
      unmoved(() => {
        list.prepend(...fresh);
        runs(list);
        if (list.querySelector<HTMLElement>('.line')?.dataset.number === '1') end();
      });
      busy = false;
    } else if (answer?.status === 204) unmoved(end);
    else busy = false;
  }
  /** Something changes further up, and the line that stands first before one's eyes stays where it stands. */
  function unmoved(change: () => void): void {
    const before = [...list.querySelectorAll<HTMLElement>('.line')].find((row) => row.getBoundingClientRect().bottom > 0);
    const stood = before?.getBoundingClientRect().top ?? 0;
    change();
    window.scrollBy({ top: (before?.getBoundingClientRect().top ?? 0) - stood, behavior: 'instant' });
  }
  function end(): void {
    watch.disconnect();
    way!.remove();
  }
}

function presence(chat: HTMLElement, me: string): void {
  const place = document.getElementById('here');
  if (!place) return;
  let here = place.textContent!;
  const typing = new Map<string, { name: string; until: number }>();
  document.addEventListener('live:here', (event) => {
    const others = (JSON.parse((event as CustomEvent<string>).detail) as string[]).filter((id) => id !== me).length;
    here = others > 0 ? place.dataset.some!.replace('{0}', String(others)) : '';
    show();
  });
  document.addEventListener('live:typing', (event) => {
    const who = JSON.parse((event as CustomEvent<string>).detail) as { id: string; name: string };
    if (who.id === me) return;
    typing.set(who.id, { name: who.name, until: Date.now() + 5000 });
    show();
    window.setTimeout(show, 5100);
  });
  document.addEventListener('live:line', (event) => {
    typing.delete(rows((event as CustomEvent<string>).detail)[0]?.dataset.by ?? '');
    show();
  });
  function show(): void {
    for (const [id, who] of typing) if (who.until < Date.now()) typing.delete(id);
    const names = [...typing.values()].map((who) => who.name);
    place!.textContent = names.length > 0 ? place!.dataset.typing!.replace('{0}', names.slice(0, 3).join(place!.dataset.and)) : here;
  }
}
