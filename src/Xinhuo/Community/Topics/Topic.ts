import { read } from '../Unread/Readings.ts';
import { news } from './News.ts';
import { replying } from './Replying.ts';

/** One press thanks, keeps or marks without leaving the page; without script the same buttons go to the server and back. */
export default function topic(form: HTMLElement): void {
  const acts = form as HTMLFormElement;
  acts.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (!button?.getAttribute('formaction')?.includes('/thanks')) return;
    event.preventDefault();
    event.stopPropagation();
    void press(acts, button);
  });

  const reply = document.querySelector<HTMLFormElement>('#reply');
  if (reply) replying(reply);
  const list = document.querySelector<HTMLOListElement>('ol.replies');
  if (!document.body.dataset.live) return;
  const place = location.pathname;
  read(place, list ? Math.min(Number(list.dataset.last), Number(list.dataset.room)) : 0);
  if (list) news(list);
}

async function press(acts: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  const answer = await fetch(button.formAction, { method: 'POST', body: new FormData(acts), headers: { 'HX-Request': 'true' } }).catch(() => undefined);
  button.disabled = false;
  if (!answer?.ok) return void (window.location.href = button.formAction.replace(/\?.*/, ''));
  const bit = document.createElement('template');
  bit.innerHTML = await answer.text();
  const fresh = bit.content.querySelector('button')!;
  if (button.matches('.thank')) {
    const beside = button.nextElementSibling;
    if (beside?.matches('.thankers')) beside.remove();
    button.replaceWith(bit.content);
    fresh.focus();
  } else {
    // A heart alone: it keeps its place and only changes what it says.
    for (const name of ['formaction', 'aria-pressed']) button.setAttribute(name, fresh.getAttribute(name)!);
    button.setAttribute('aria-label', fresh.textContent ?? '');
  }
}
