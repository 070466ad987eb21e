import { toast } from '../../Shell/client/toasts.ts';

/**
 * Days or hours are chosen by dragging with a mouse, by a tap on the first and one on the last, or with Shift and the arrows; what is held stands in the way. A click on
 * one follows its link, and so does a tap where this is not there.
 */
export default function choose(grid: HTMLTableElement): void {
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-from]')].sort((a, b) => a.dataset.from!.localeCompare(b.dataset.from!));
  const note = grid.parentElement!.querySelector<HTMLElement>('.calendar-choice')!;
  let first: HTMLElement | undefined;
  let last: HTMLElement | undefined;
  let tapped = false;

  const mark = (): HTMLElement[] => {
    const chosen = first && last ? between(cells, first, last) : [];
    for (const cell of cells) cell.parentElement!.classList.toggle('is-chosen', (tapped || chosen.length > 1) && chosen.includes(cell));
    return chosen;
  };
  const clear = () => {
    first = last = undefined;
    tapped = false;
    note.replaceChildren();
    mark();
  };
  const way = (chosen: HTMLElement[]) => `${grid.dataset.book}?from=${chosen[0]!.dataset.from!}&until=${chosen.at(-1)!.dataset.until!}`;
  const book = (chosen: HTMLElement[]) => {
    location.assign(way(chosen));
    clear();
  };
  const cellAt = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>('a[data-from]') ?? undefined;

  let finger = false;
  grid.addEventListener('pointerdown', (event) => {
    finger = event.pointerType !== 'mouse';
    if (finger || event.button !== 0) return;
    clear();
    first = last = cellAt(event.target);
  });
  grid.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || !first || !(event.buttons & 1)) return;
    const over = cellAt(event.target);
    if (over) last = over;
    mark();
  });
  document.addEventListener('pointerup', (event) => {
    if (event.pointerType !== 'mouse' || !first) return;
    const chosen = mark();
    if (chosen.length > 1 && grid.contains(event.target as Node)) book(chosen);
    else clear();
  });

  // A finger scrolls where it would drag: it says where it begins, and where it ends.
  grid.addEventListener('click', (event) => {
    const here = cellAt(event.target);
    if (!here || !finger || event.detail === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (tapped && first && cells.indexOf(here) >= cells.indexOf(first)) {
      const chosen = between(cells, first, here);
      if (chosen.at(-1) === here) return book(chosen);
    }
    clear();
    tapped = true;
    first = last = here;
    mark();
    const only = document.createElement('a');
    only.className = 'link';
    only.href = way([here]);
    only.textContent = grid.dataset.only!;
    note.append(`${grid.dataset.begun!} `, only);
  });

  grid.addEventListener('keydown', (event) => {
    finger = false;
    const here = cellAt(event.target);
    if (!here) return;
    if (event.key === 'Escape') return clear();
    if (event.key === 'Enter' && first && last !== first) {
      event.preventDefault();
      return book(mark());
    }
    const next = beside(here, event.key);
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey) {
      const began = !first;
      first ??= here;
      last = next;
      mark();
      if (began) toast(grid.dataset.choose!);
    } else clear();
    next.focus();
  });
}

/** From the first to the last, whichever was touched first, as far as nothing is held. */
function between(cells: HTMLElement[], first: HTMLElement, last: HTMLElement): HTMLElement[] {
  const [from, to] = [cells.indexOf(first), cells.indexOf(last)];
  const way = from <= to ? cells.slice(from, to + 1) : cells.slice(to, from + 1).reverse();
  const held = way.findIndex((cell) => cell.hasAttribute('data-held'));
  const free = held < 0 ? way : way.slice(0, held);
  return from <= to ? free : free.reverse();
}

/** The next one in that direction that may be chosen. */
function beside(cell: HTMLElement, key: string): HTMLElement | undefined {
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
  if (!down && !right) return undefined;
  const rows = [...cell.closest('tbody')!.rows].map((row) => [...row.cells].filter((c) => c.tagName === 'TD'));
  let y = rows.findIndex((row) => row.includes(cell.parentElement as HTMLTableCellElement));
  let x = rows[y]!.indexOf(cell.parentElement as HTMLTableCellElement);
  for (;;) {
    [x, y] = [x + right!, y + down!];
    if (rows.length > 0 && rows[0]!.length === 7 && right && !cell.dataset.from!.includes('T')) {
      if (x > 6) [x, y] = [0, y + 1];
      if (x < 0) [x, y] = [6, y - 1];
    }
    const there = rows[y]?.[x];
    if (!there) return undefined;
    const free = there.querySelector<HTMLElement>('a[data-from]');
    if (free) return free;
  }
}
