/** Small comforts for forms. What was typed is the server's to keep; nothing here decides anything. */
export function forms(): void {
  document.querySelector<HTMLElement>('.refused')?.focus();

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    // A password manager knows a password by its field.
    for (const eye of form.querySelectorAll<HTMLElement>('[data-reveal]')) reveal(eye, false);
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post') || form.hasAttribute('data-stays')) return;
    if (form.getAttribute('aria-busy') === 'true') event.preventDefault();
    else send(form, event.submitter as HTMLButtonElement | null);
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy]')) rest(form);
  });

  // A browser that comes back to a page brings its files along.
  for (const input of document.querySelectorAll<HTMLInputElement>('.choose-file .file')) if (input.files?.length) void pick(input);

  document.addEventListener('click', (event) => {
    const fix = (event.target as Element).closest<HTMLElement>('[data-fix]');
    if (fix) mend(fix);
    const eye = (event.target as Element).closest<HTMLElement>('[data-reveal]');
    if (eye) reveal(eye, eye.getAttribute('aria-pressed') !== 'true');
  });
  document.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.matches('.portrait .file')) preview(input);
    if (input.matches('.choose-file .file')) void pick(input);
    if (input.matches('[data-submit]')) input.form?.requestSubmit();
  });
}

function reveal(eye: HTMLElement, shows: boolean): void {
  eye.setAttribute('aria-pressed', String(shows));
  eye.parentElement!.querySelector('input')!.type = shows ? 'text' : 'password';
}

const patience = 20_000;

/** On its way (not a form with `data-stays`, whose answer is a file): a button with `data-busy` says so, and none can be pressed twice. Where no answer comes the form can be used again. */
function send(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  form.setAttribute('aria-busy', 'true');
  if (button?.dataset.busy) {
    button.dataset.rests = button.innerHTML;
    button.textContent = button.dataset.busy;
    button.setAttribute('aria-disabled', 'true');
  }
  window.setTimeout(() => rest(form), patience);
}

function rest(form: HTMLFormElement): void {
  form.removeAttribute('aria-busy');
  for (const button of form.ownerDocument.querySelectorAll<HTMLButtonElement>('button[data-rests]'))
    if (button.form === form) {
      button.innerHTML = button.dataset.rests!;
      button.removeAttribute('data-rests');
      button.removeAttribute('aria-disabled');
    }
}

/** "改成 11 月 28 日": one tap writes the better answer into the field. */
function mend(fix: HTMLElement): void {
  const field = fix.closest('.field');
  const input = field?.querySelector<HTMLInputElement>('input, textarea, select');
  if (!field || !input) return;
  input.value = fix.dataset.fix!;
  input.removeAttribute('aria-invalid');
  field.querySelector('.error')?.remove();
  fix.remove();
  input.focus();
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function pick(input: HTMLInputElement): Promise<void> {
  const { chosen } = await import('./chosen.ts');
  chosen(input);
}

function preview(input: HTMLInputElement): void {
  const face = input.closest('.portrait')?.querySelector('.face');
  const file = input.files?.[0];
  if (!face || !file) return;
  const image = new Image();
  image.alt = '';
  image.src = URL.createObjectURL(file);
  image.addEventListener('load', () => URL.revokeObjectURL(image.src));
  face.replaceChildren(image);
}
