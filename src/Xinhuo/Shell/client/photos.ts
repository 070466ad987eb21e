/** A photo opens in its own light box; the box is fetched the first time somebody asks for it. */
export function photos(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.photos a[data-width]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const group = link.closest<HTMLElement>('.photos')!;
    const links = [...group.querySelectorAll<HTMLAnchorElement>('a')];
    const { lightbox } = await import('./lightbox.ts');
    lightbox(links, links.indexOf(link), group.dataset);
  });
}
