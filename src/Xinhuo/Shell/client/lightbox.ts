import PhotoSwipe from 'photoswipe';
import looks from 'text:photoswipe/dist/photoswipe.css';

export function lightbox(links: HTMLAnchorElement[], index: number, words: DOMStringMap): void {
  adopt();
  const show = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'zoom';
  const box = new PhotoSwipe({
    dataSource: links.map((link) => {
      const image = link.querySelector('img');
      return {
        src: link.href,
        width: Number(link.dataset.width),
        height: Number(link.dataset.height),
        alt: image?.alt ?? '',
        msrc: image?.currentSrc,
        element: link,
      };
    }),
    index,
    showHideAnimationType: show,
    bgOpacity: 0.94,
    closeTitle: words.close,
    zoomTitle: words.zoom,
    arrowPrevTitle: words.previous,
    arrowNextTitle: words.next,
    errorMsg: words.failed,
  });
  box.on('uiRegister', () =>
    box.ui?.registerElement({
      name: 'caption',
      order: 9,
      isButton: false,
      appendTo: 'root',
      onInit: (caption) => {
        caption.setAttribute('aria-live', 'polite');
        box.on('change', () => (caption.textContent = box.currSlide?.data.alt ?? ''));
      },
    }),
  );
  box.init();
}

function adopt(): void {
  if (document.getElementById('lightbox-looks')) return;
  const style = document.createElement('style');
  style.id = 'lightbox-looks';
  style.textContent = looks;
  document.head.append(style);
}
