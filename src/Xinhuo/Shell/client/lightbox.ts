import PhotoSwipe from 'photoswipe';
import looks from 'text:photoswipe/dist/photoswipe.css';

export function lightbox(links: HTMLAnchorElement[], index: number, words: DOMStringMap): void {
  adopt();
  const show = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'zoom';
  new PhotoSwipe({
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
  }).init();
}

function adopt(): void {
  if (document.getElementById('lightbox-looks')) return;
  const style = document.createElement('style');
  style.id = 'lightbox-looks';
  style.textContent = looks;
  document.head.append(style);
}
