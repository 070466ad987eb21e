/** `<a href="/start" data-sheet="start">` opens `<dialog id="start">`; without script the link simply goes to its page. */
export function sheets(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>('[data-sheet]');
    const sheet = opener && document.getElementById(opener.dataset.sheet!);
    if (sheet instanceof HTMLDialogElement && typeof sheet.showModal === 'function' && !modified(event)) {
      event.preventDefault();
      fromHere(sheet);
      sheet.showModal();
      return;
    }
    const open = target.closest<HTMLDialogElement>('dialog[open]');
    if (open && (target === open || target.closest('[data-close]'))) open.close();
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
      if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener('toggle', (event) => {
    const menu = event.target as HTMLDetailsElement;
    if (menu.matches('details.menu[open]')) inView(menu.querySelector<HTMLElement>(':scope > ul')!);
  }, true);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

/** A menu opens to its left; where that would lead off the screen it stays on it. */
function inView(list: HTMLElement): void {
  list.style.removeProperty('right');
  const over = 12 - list.getBoundingClientRect().left;
  if (over > 0) list.style.right = `${-over}px`;
}

/** What is begun in a group belongs there. */
function fromHere(sheet: HTMLDialogElement): void {
  const here = document.querySelector<HTMLElement>('[data-here]')?.dataset.here;
  if (!here) return;
  for (const link of sheet.querySelectorAll<HTMLAnchorElement>('a[data-start]')) {
    const address = new URL(link.href);
    if (address.pathname === '/topics/new') address.searchParams.set('group', here);
    link.setAttribute('href', address.pathname + address.search);
  }
}

function modified(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
}
