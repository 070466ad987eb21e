import '@github/file-attachment-element';
import '@github/markdown-toolbar-element';
import '@github/text-expander-element';

interface Suggestion {
  match: HTMLElement;
  key: string;
  text: string;
  provide(result: Promise<{ matched: boolean; fragment: HTMLElement }>): void;
}

/** `<text-expander keys="@" data-url="/people/suggest">`: the server answers with `<li role="option" data-value="…">` lines. */
document.addEventListener('text-expander-change', (event) => {
  const { text, provide } = (event as CustomEvent<Suggestion>).detail;
  const address = (event.target as HTMLElement).dataset.url;
  if (address) provide(suggest(address, text));
});

document.addEventListener('text-expander-value', (event) => {
  const detail = (event as CustomEvent<{ item: HTMLElement; value: string; key: string }>).detail;
  detail.value = detail.item.dataset.value ?? detail.item.textContent ?? '';
});

async function suggest(address: string, text: string): Promise<{ matched: boolean; fragment: HTMLElement }> {
  const list = document.createElement('ul');
  list.className = 'suggest';
  list.setAttribute('role', 'listbox');
  const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`).catch(() => undefined);
  if (answer?.ok) list.innerHTML = await answer.text();
  return { matched: list.childElementCount > 0, fragment: list };
}
