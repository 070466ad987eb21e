import { toast } from '../../Shell/client/toasts.ts';

/** Days or hours are chosen by dragging with a mouse, or with Shift and the arrows; what is held stands in the way. A tap on one follows its link, with or without this. */
export default function choose(grid: HTMLTableElement): void {
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-from]')].sort((a, b) => a.dataset.from!.localeCompare(b.dataset.from!));
  let first: HTMLElement | undefined;
  let last: HTMLElement | undefined;

  const mark = (): HTMLElement[] => {
    const chosen = first && last ? between(cells, first, last) : [];
    for (const cell of cells) cell.parentElement!.classList.toggle('is-chosen', chosen.length > 1 && chosen.includes(cell));
    return chosen;
  };
  const clear = () => {
    first = last = undefined;
    mark();
  };
  const book = (chosen: HTMLElement[]) => {
    const [from, until] = [chosen[0]!.dataset.from!, chosen.at(-1)!.dataset.until!];
    location.assign(`${grid.dataset.book}?from=${from}&until=${until}`);
  };
  const cellAt = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>('a[data-from]') ?? undefined;

  grid.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    first = last = cellAt(event.target);
  });
  grid.addEventListener('pointerover', (event) => {
    if (!first || !(event.buttons & 1)) return;
    const over = cellAt(event.target);
    if (over) last = over;
    mark();
  });
  document.addEventListener('pointerup', (event) => {
    if (event.pointerType !== 'mouse' || !first) return;
    const chosen = mark();
    if (chosen.length > 1 && grid.contains(event.target as Node)) book(chosen);
    clear();
  });

  grid.addEventListener('keydown', (event) => {
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
