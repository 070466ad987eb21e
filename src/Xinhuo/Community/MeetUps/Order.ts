import Sortable from 'sortablejs';

/** The line-up is put in order with the mouse or a finger; letting go keeps it. */
export default function order(list: HTMLElement): void {
  Sortable.create(list, {
    handle: '.grip',
    draggable: '.moves',
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
    onEnd: ({ oldIndex, newIndex }) => {
      if (oldIndex !== newIndex) list.closest('form')!.requestSubmit(list.closest('form')!.querySelector<HTMLInputElement>('input[type=submit]'));
    },
  });
}
