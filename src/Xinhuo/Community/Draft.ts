import { failed } from '../Shell/client/toasts.ts';

/** What is half-written stays on this phone until it is said. The server keeps what it refused; this only helps when a page is left by mistake. */
export function drafts(form: HTMLFormElement): void {
  const key = `xinhuo.draft:${form.dataset.draft}`;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type=text]')];
  const kept = read(key);
  if (!form.querySelector('.refused'))
    for (const field of fields) if (!field.value && kept[field.name]) field.value = kept[field.name]!;
  form.addEventListener('input', () => {
    const now: Record<string, string> = {};
    for (const field of fields) if (field.value) now[field.name] = field.value;
    try {
      localStorage.setItem(key, JSON.stringify(now));
    } catch {
      // no room, or not allowed: the form works without
    }
  });
  form.addEventListener('submit', (event) => {
    if ((event.submitter as HTMLElement | null)?.hasAttribute('data-preview')) return;
    if (!navigator.onLine) {
      event.preventDefault();
      const button = event.submitter;
      failed(() => form.requestSubmit(button));
      return;
    }
    // The draft goes when the next page says that it arrived; only the last one sent can have.
    try {
      localStorage.setItem('xinhuo.sent', form.dataset.draft ?? '');
    } catch {
      // no room, or not allowed
    }
  });
}

function read(key: string): Record<string, string | undefined> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** The preview button shows beside the form how it will look. */
export function previews(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (!button?.hasAttribute('data-preview')) return;
    event.preventDefault();
    event.stopPropagation();
    void show(form, button);
  });
}

async function show(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const data = new FormData(form);
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=file]')) data.delete(field.name);
  const answer = await fetch(button.formAction, { method: 'POST', body: data, headers: { 'HX-Request': 'true' } }).catch(() => undefined);
  const place = form.querySelector<HTMLElement>('.preview');
  if (!answer?.ok || !place) return;
  place.innerHTML = await answer.text();
  pictures(place, [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((field) => [...(field.files ?? [])]));
  place.hidden = !place.textContent?.trim() && !place.querySelector('img');
  if (!place.hidden) place.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** What was chosen and is still on this phone stands behind what is here already. */
function pictures(place: HTMLElement, chosen: File[]): void {
  const shown = chosen.filter((file) => file.type.startsWith('image/'));
  if (shown.length === 0) return;
  const box = place.querySelector<HTMLElement>('.photos') ?? place.appendChild(document.createElement('div'));
  for (const file of shown) {
    const picture = new Image();
    picture.alt = '';
    picture.src = URL.createObjectURL(file);
    picture.addEventListener('load', () => URL.revokeObjectURL(picture.src));
    const frame = document.createElement('a');
    frame.append(picture);
    box.append(frame);
  }
  box.className = `photos ${['', 'one', 'two', 'three', 'four'][box.childElementCount] ?? 'many'}`;
}

export default function writing(form: HTMLElement): void {
  drafts(form as HTMLFormElement);
  previews(form as HTMLFormElement);
}
