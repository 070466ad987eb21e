/**
 * What was chosen in a file input, in rows below it: a small picture or the name, a line for what it shows, and a way to take it out.
 * Choosing again adds to what is there, where several are allowed.
 */
const rows = new WeakMap<File, HTMLLIElement>();
const held = new WeakMap<HTMLInputElement, File[]>();

export function chosen(input: HTMLInputElement): void {
  const list = input.closest('.choose-file')?.querySelector<HTMLUListElement>('.chosen');
  if (!list) return;
  const fresh = [...(input.files ?? [])];
  const before = input.multiple ? (held.get(input) ?? []) : [];
  const files = [...before, ...fresh.filter((file) => !before.some((other) => same(file, other)))];
  show(input, list, files);
}

function show(input: HTMLInputElement, list: HTMLUListElement, files: File[]): void {
  held.set(input, files);
  const all = new DataTransfer();
  for (const file of files) all.items.add(file);
  input.files = all.files;
  list.replaceChildren(...files.map((file) => rows.get(file) ?? row(file, input, list)));
}

function row(file: File, input: HTMLInputElement, list: HTMLUListElement): HTMLLIElement {
  const { remove, describe, described, hint } = list.dataset;
  const item = document.createElement('li');
  const isPicture = file.type.startsWith('image/');
  if (isPicture) item.append(picture(file));
  item.append(isPicture && describe ? line(describe, described!, hint!) : name(file));
  const out = document.createElement('button');
  out.type = 'button';
  out.className = 'icon-button';
  out.setAttribute('aria-label', `${remove} ${file.name}`);
  out.title = remove!;
  out.innerHTML = '<svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12"/></svg>';
  out.addEventListener('click', () => {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    show(input, list, (held.get(input) ?? []).filter((other) => other !== file));
    (next?.querySelector<HTMLElement>('button') ?? input).focus();
    input.dispatchEvent(new Event('chosen', { bubbles: true }));
  });
  item.append(out);
  rows.set(file, item);
  return item;
}

function picture(file: File): HTMLImageElement {
  const image = new Image(64, 64);
  image.alt = '';
  image.src = URL.createObjectURL(file);
  image.addEventListener('load', () => URL.revokeObjectURL(image.src));
  // A format this browser cannot draw (HEIC): the server can.
  image.addEventListener('error', () => image.classList.add('unknown'));
  return image;
}

function line(field: string, label: string, hint: string): HTMLLabelElement {
  const [words, text] = [document.createElement('label'), document.createElement('input')];
  const said = document.createElement('span');
  said.className = 'meta';
  said.textContent = label;
  Object.assign(text, { type: 'text', name: field, className: 'input', placeholder: hint, maxLength: 300 });
  words.append(said, text);
  return words;
}

function name(file: File): HTMLSpanElement {
  const words = document.createElement('span');
  words.className = 'words';
  words.textContent = file.name;
  return words;
}

function same(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
