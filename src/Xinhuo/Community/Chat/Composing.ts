import { kept } from '../../Shell/client/kept.ts';
import type { Outbox } from './Outbox.ts';

export function token(form: HTMLFormElement | null): string {
  return form?.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')?.value ?? '';
}

export function toEnd(smooth: boolean): void {
  const still = !smooth || matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: still ? 'instant' : 'smooth' });
  document.querySelector('.news-pill.in-chat')?.remove();
}

export function composing(form: HTMLFormElement, chat: HTMLElement, outbox: Outbox): void {
  const body = form.querySelector<HTMLTextAreaElement>('textarea')!;
  // Each member's own: a phone may be shared.
  const draft = kept('localStorage', `xinhuo.draft:chat:${chat.dataset.me}:${chat.dataset.room}`);
  const grow = () => {
    body.style.height = 'auto';
    body.style.height = `${Math.min(body.scrollHeight, 160)}px`;
  };
  if (!body.value) body.value = draft.read() ?? '';
  grow();
  let told = 0;
  body.addEventListener('input', () => {
    grow();
    draft.write(body.value);
    if (body.value.trim() && Date.now() - told > 3000) {
      told = Date.now();
      void fetch(`${location.pathname}?handler=Typing`, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token(form) }) }).catch(() => undefined);
    }
  });
  body.addEventListener('keydown', (event) => {
    // Enter sends where there is a keyboard; with a finger it is a new line, and the button sends.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
    // Chosen in the list of names: Enter takes that name.
    if (form.querySelector('text-expander [role=option][aria-selected=true]')) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    outbox.send();
    draft.write('');
    told = 0;
    grow();
    toEnd(true);
  }, true);
  const files = form.querySelector<HTMLInputElement>('input[type=file]')!;
  const count = form.querySelector<HTMLElement>('.chosen-count')!;
  files.addEventListener('change', () => {
    count.hidden = !files.files?.length;
    count.querySelector('span')!.textContent = [...(files.files ?? [])].map((file) => file.name).join('、');
  });
  count.querySelector('button')!.addEventListener('click', () => {
    files.value = '';
    files.dispatchEvent(new Event('change'));
    body.focus();
  });
  const note = form.querySelector<HTMLElement>('.answering')!;
  const answers = form.querySelector<HTMLInputElement>('[name="Input.Answers"]')!;
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const acts = (event.target as Element).closest<HTMLAnchorElement>('.lines a.line-acts');
    if ((event.target as Element).closest('[data-to-all]')) {
      event.preventDefault();
      answers.value = '';
      note.hidden = true;
      body.focus();
    }
    const swipe = (event.target as Element).closest<HTMLElement>('.line-answer');
    if (swipe) answer(swipe.closest<HTMLElement>('.line')!);
    if (!acts || acts.closest('.line')!.querySelector('.line-answer')) return;
    // The first press offers to answer; the second leads to all one may do.
    event.preventDefault();
    for (const other of document.querySelectorAll('.line-answer')) other.remove();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'line-answer quiet';
    button.textContent = form.dataset.answer!;
    acts.before(button);
    button.focus();
  });
  function answer(row: HTMLElement): void {
    answers.value = row.dataset.number!;
    note.hidden = false;
    note.querySelector('span')!.textContent = chat.dataset.answering!.replace('{0}', row.querySelector('.name')?.textContent ?? '');
    row.querySelector('.line-answer')?.remove();
    body.focus();
  }
}
