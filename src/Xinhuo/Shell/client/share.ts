import { toast } from './toasts.ts';

/** `<a href="/topics/…" data-share="title">` hands a page's address on to another app where the phone can, and copies it elsewhere. Without script it is the link itself. */
export function share(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-share]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const menu = link.closest<HTMLDetailsElement>('details.menu');
    if (menu) menu.open = false;
    void hand({ title: link.dataset.share!, url: link.href });
  });
}

async function hand(page: { title: string; url: string }): Promise<void> {
  if (typeof navigator.share === 'function') {
    const trouble = await navigator.share(page).then(() => undefined, (reason: unknown) => reason as DOMException);
    // Somebody who thought better of it is not asked again.
    if (!trouble || trouble.name === 'AbortError') return;
  }
  const { copied, byHand } = document.getElementById('toasts')!.dataset;
  toast((await copy(page.url)) ? copied! : byHand!, 4);
}

/** The clipboard is closed where the address is not secure: there a selected field still copies. */
async function copy(words: string): Promise<boolean> {
  if (await navigator.clipboard?.writeText(words).then(() => true, () => false)) return true;
  const field = document.createElement('textarea');
  field.value = words;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
