import { read as note } from '../Unread/Readings.ts';

/**
 * What comes to the topic while one reads it. The stream says only that there is something; it is fetched, put at the end, and never moves
 * what is under the reader's thumb: who stands at the end sees it come, everybody else is told by a quiet link.
 */
export function news(list: HTMLOListElement): void {
  const section = list.closest<HTMLElement>('.talk')!;
  const address = `${location.pathname}/news`;
  const room = Number(list.dataset.room);
  const changed = new Set<number>();
  const status = document.createElement('div');
  status.className = 'news';
  status.setAttribute('role', 'status');
  section.parentElement!.append(status);

  let last = Number(list.dataset.last);
  let since = last;
  let read = 0;
  let timer = 0;
  let waits = false;

  const ask = () => {
    waits = document.hidden;
    // A moment's patience, so that ten thanks are one question and a thousand readers do not ask at once.
    if (!waits) timer ||= window.setTimeout(() => void fetchNews(), 150 + Math.random() * 350);
  };
  document.addEventListener('live:open', ask);
  document.addEventListener('live:post', (event) => {
    const number = Number((event as CustomEvent<string>).detail);
    if (number <= last && number > 0 && !document.getElementById(`r${number}`)) return;
    if (number <= last) changed.add(number);
    ask();
  });
  document.addEventListener('visibilitychange', () => waits && ask());

  const arrived = new IntersectionObserver((rows) => {
    if (!rows.some((row) => row.isIntersecting) || document.hidden) return;
    arrived.disconnect();
    since = last;
    status.querySelector('.news-pill')?.remove();
    if (last <= room) {
      read = last;
      note(location.pathname, last);
    }
    ask();
  });

  async function fetchNews(): Promise<void> {
    timer = 0;
    const posts = [...changed];
    changed.clear();
    const question = new URLSearchParams({ from: `${list.start}`, last: `${last}`, since: `${since}`, posts: posts.join(',') });
    if (read) question.set('read', `${read}`);
    const answer = await fetch(`${address}?${question}`).catch(() => undefined);
    if (!answer) {
      // No network: ask again for the same.
      for (const number of posts) changed.add(number);
      timer = window.setTimeout(() => void fetchNews(), 4000);
      return;
    }
    if (answer.ok) read = 0;
    if (answer.status !== 200) return;
    const bit = document.createElement('template');
    bit.innerHTML = await answer.text();
    apply(bit.content, posts.includes(0));
  }

  function apply(told: DocumentFragment, opening: boolean): void {
    const head = told.querySelector('header')!;
    last = Math.max(last, Number(head.dataset.last));
    for (const fresh of told.querySelectorAll<HTMLElement>('.changed > li')) mend(document.getElementById(fresh.id), fresh);
    if (opening) thankers(document.querySelector('.acts.opening'), told.querySelector(':scope > .thankers'));
    const rows = [...told.querySelectorAll<HTMLElement>('.fresh > li')].filter((row) => !document.getElementById(row.id));
    if (last > 0) section.hidden = false;
    section.querySelector('h2')!.textContent = head.dataset.heading!;
    settle(rows);
    const first = document.getElementById(`r${since + 1}`);
    tell(head.querySelector<HTMLAnchorElement>('.news-pill'), first);
    if (first && rows.length > 0) arrived.observe(first);
  }

  /** At the end, and whatever the reader looks at stays where it is. */
  function settle(rows: HTMLElement[]): void {
    const form = document.getElementById('write');
    const stays = form && (form.contains(document.activeElement) || list.getBoundingClientRect().bottom < 0) ? form : undefined;
    const before = stays?.getBoundingClientRect().top ?? 0;
    const root = document.documentElement;
    root.style.overflowAnchor = 'none';
    for (const row of rows) row.classList.add('came');
    list.append(...rows);
    if (stays) window.scrollBy({ top: stays.getBoundingClientRect().top - before, behavior: 'instant' });
    requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
  }

  function tell(pill: HTMLAnchorElement | null, first: HTMLElement | null): void {
    const place = first?.getBoundingClientRect();
    const inView = place && place.top < window.innerHeight - 80 && place.bottom > 60;
    if (!pill) return;
    if (inView) {
      pill.classList.add('unseen');
      pill.tabIndex = -1;
    } else if (place && place.bottom <= 60) pill.classList.add('up');
    status.replaceChildren(pill);
    if (first)
      pill.addEventListener('click', (event) => {
        event.preventDefault();
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
        first.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' });
        first.tabIndex = -1;
        first.focus({ preventScroll: true });
      });
  }
}

/** Its words and its thanks change in place: an open menu and a pressed button stay as they are. */
function mend(old: HTMLElement | null, fresh: HTMLElement): void {
  if (!old) return;
  if (fresh.matches('.trace') || old.matches('.trace')) return old.replaceWith(fresh);
  const [was, is] = [old.querySelector('.prose'), fresh.querySelector('.prose')];
  if (was && is && was.innerHTML !== is.innerHTML) was.replaceWith(is);
  thankers(old.querySelector('.acts'), fresh.querySelector('.thankers'));
}

function thankers(acts: Element | null, fresh: Element | null): void {
  const old = acts?.querySelector('.thankers');
  if (!fresh) old?.remove();
  else if (old) old.textContent = fresh.textContent;
  else {
    const button = acts?.querySelector('.thank');
    if (button) button.after(fresh);
    else acts?.prepend(fresh);
  }
}
