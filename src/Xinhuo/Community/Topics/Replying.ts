/** "回复" and "引用" beside a line answer it from where one is; on a phone the editor comes to the reader. What is typed already stays. */
export function replying(reply: HTMLFormElement): void {
  const place = reply.closest<HTMLElement>('.write')!;
  const body = reply.querySelector<HTMLTextAreaElement>('textarea')!;
  const line = document.querySelector<HTMLElement>('.reply-line');

  const open = () => {
    if (line && !line.hidden && getComputedStyle(line).display !== 'none') {
      place.classList.add('up');
      cover(place);
    } else place.scrollIntoView({ block: 'center' });
    body.focus({ preventScroll: place.classList.contains('up') });
  };
  const fold = () => {
    place.classList.remove('up');
    line?.focus({ preventScroll: true });
  };
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('.write.up .fold')) return fold();
    const link = target.closest<HTMLAnchorElement>('[data-reply], [data-quote], .reply-line');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.closest<HTMLDetailsElement>('details.menu')?.removeAttribute('open');
    if (!link.matches('.reply-line')) answer(reply, link);
    open();
    if (link.dataset.quote) void quote(body, link);
  });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && place.matches('.up') && fold());
  if (line) new IntersectionObserver(([at]) => !place.matches('.up') && (line.hidden = at!.isIntersecting)).observe(place);
}

/** Above a phone's keyboard. */
function cover(place: HTMLElement): void {
  const view = window.visualViewport;
  if (!view || place.dataset.covers !== undefined) return;
  place.dataset.covers = '';
  const stand = () => place.style.setProperty('--covered', `${Math.max(0, window.innerHeight - view.height - view.offsetTop)}px`);
  view.addEventListener('resize', stand);
  view.addEventListener('scroll', stand);
  stand();
}

function answer(reply: HTMLFormElement, link: HTMLAnchorElement): void {
  const parent = reply.querySelector<HTMLInputElement>('[name="Input.Parent"]')!;
  parent.value = (link.dataset.reply ?? link.dataset.quote)!;
  reply.querySelector('.answering')?.remove();
  const note = document.createElement('p');
  note.className = 'note answering';
  note.textContent = `${link.textContent} ${link.closest('.said')?.querySelector('.name')?.textContent ?? ''} `;
  const everybody = document.createElement('button');
  everybody.type = 'button';
  everybody.className = 'link';
  everybody.textContent = reply.dataset.toAll!;
  everybody.addEventListener('click', () => {
    parent.value = '';
    note.remove();
    reply.querySelector('textarea')!.focus();
  });
  note.append(everybody);
  reply.prepend(note);
}

/** The server writes the quotation, as it does without script; it goes behind what is typed. */
async function quote(body: HTMLTextAreaElement, link: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(link.href).catch(() => undefined);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  const quoted = page?.querySelector<HTMLTextAreaElement>('#reply textarea')?.value;
  if (!quoted) return void (location.href = link.href);
  body.value = (body.value.trim() ? `${body.value.trimEnd()}\n\n` : '') + quoted;
  body.setSelectionRange(body.value.length, body.value.length);
  body.dispatchEvent(new Event('input', { bubbles: true }));
  body.scrollTop = body.scrollHeight;
}
