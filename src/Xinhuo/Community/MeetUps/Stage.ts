import { failed } from '../../Shell/client/toasts.ts';

/** The stage keeps itself new: it is asked for again whenever something changed on it, and counts the seconds between. */
export default function stage(place: HTMLElement): void {
  let turn = 0;
  let ends = 0;
  let shown = -1;

  async function renew(): Promise<void> {
    const mine = ++turn;
    const answer = await fetch(place.dataset.now!).catch(() => undefined);
    if (!answer?.ok || mine !== turn) return;
    const html = await answer.text();
    const kept = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-keep]')?.dataset.keep;
    place.innerHTML = html;
    if (kept) (place.querySelector<HTMLElement>(`[data-keep="${kept}"]`) ?? place.querySelector<HTMLElement>('[data-keep]'))?.focus();
    wind();
    // Only who speaks is told to ears: the seconds are not.
    const says = document.getElementById('stage-says')!;
    const words = place.querySelector<HTMLElement>('.now')?.dataset.says ?? '';
    if (says.textContent !== words) says.textContent = words;
  }

  function wind(): void {
    const ring = place.querySelector<HTMLElement>('.ring');
    ends = ring ? performance.now() + Number(ring.dataset.left) * 1000 : 0;
    shown = -1;
    tick();
  }

  function tick(): void {
    const ring = place.querySelector<HTMLElement>('.ring');
    if (!ring || !ends) return;
    const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    if (left === shown) return;
    shown = left;
    ring.querySelector('span')!.textContent = String(left);
    ring.querySelector('.left')!.setAttribute('stroke-dashoffset', String(100 - (100 * left) / Number(ring.dataset.of)));
    ring.classList.toggle('over', left === 0);
  }

  place.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    event.preventDefault();
    const said = new FormData(form, button);
    // Whatever the answer, the stage is shown as it is now.
    void fetch(form.action, { method: 'POST', body: new URLSearchParams([...said].map(([k, v]) => [k, String(v)])), redirect: 'manual' }).then(
      (answer) => (answer.type === 'opaqueredirect' ? undefined : failed(), renew()),
      () => failed(),
    );
  });
  for (const news of ['live:stage', 'live:open']) document.addEventListener(news, () => void renew());
  document.addEventListener('visibilitychange', () => document.hidden || void renew());
  window.setInterval(tick, 200);
  wind();
}
