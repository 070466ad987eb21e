import '@github/file-attachment-element';
import '@github/markdown-toolbar-element';
import '@github/text-expander-element';

interface Suggestion {
  match: HTMLElement;
  key: string;
  text: string;
  provide(result: Promise<{ matched: boolean; fragment: HTMLElement }>): void;
}

/** `<text-expander keys="@" data-url="/people/suggest">`: the server answers with `<li role="option" data-value="…">` lines. Its events do not bubble, so they are caught on their way down. */
document.addEventListener('text-expander-change', (event) => {
  const { text, provide } = (event as CustomEvent<Suggestion>).detail;
  const field = event.target as HTMLElement;
  if (field.dataset.url) provide(suggest(address(field), text));
}, true);

document.addEventListener('text-expander-value', (event) => {
  const detail = (event as CustomEvent<{ item: HTMLElement; value: string; key: string }>).detail;
  detail.value = detail.item.dataset.value ?? detail.item.textContent ?? '';
}, true);

/** `data-with="Input.Group"`: what stands in that field of the form goes along, under the last part of its name. */
function address(field: HTMLElement): URL {
  const place = new URL(field.dataset.url!, location.href);
  const other = field.dataset.with;
  const value = other && field.closest('form')?.querySelector<HTMLSelectElement>(`[name="${other}"]`)?.value;
  if (value) place.searchParams.set(other.split('.').pop()!.toLowerCase(), value);
  return place;
}

async function suggest(place: URL, text: string): Promise<{ matched: boolean; fragment: HTMLElement }> {
  const list = document.createElement('ul');
  list.className = 'suggest';
  list.setAttribute('role', 'listbox');
  place.searchParams.set('q', text);
  const answer = await fetch(place).catch(() => undefined);
  if (answer?.ok) list.innerHTML = await answer.text();
  return { matched: list.childElementCount > 0, fragment: list };
}

/** A button of the toolbar that opens another field: the picture's. */
document.addEventListener('click', (event) => {
  const opener = (event.target as Element).closest<HTMLElement>('[data-opens]');
  if (opener) document.getElementById(opener.dataset.opens!)?.click();
});

/** While a phone's keyboard is up, the toolbar of the field in use stands on top of it. */
const view = window.visualViewport;
function stand(): void {
  const field = document.activeElement;
  for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
    const covered = view ? window.innerHeight - view.height - view.offsetTop : 0;
    const used = field?.id === tools.getAttribute('for') || tools.contains(field);
    tools.classList.toggle('on-keyboard', used && covered > 120);
    tools.style.setProperty('--covered', `${covered}px`);
  }
}
view?.addEventListener('resize', stand);
view?.addEventListener('scroll', stand);
document.addEventListener('focusin', stand);
document.addEventListener('focusout', () => window.setTimeout(stand));
