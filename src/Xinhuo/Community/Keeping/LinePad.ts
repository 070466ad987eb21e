type Point = [number, number];

const width = 335;
const svg = 'http://www.w3.org/2000/svg';

/** A sheet to draw a route's line on. It writes the same text field that is there without script: "x,y x,y …", each a share of the sheet's width. */
export default function linePad(place: HTMLElement): void {
  const field = place.querySelector<HTMLInputElement>('input')!;
  const { undo, clear, pad: label, hint } = place.dataset;
  let points: Point[] = read(field.value);
  const height = Math.max(160, ...points.map(([, y]) => y * width + 24));
  let cursor: Point = points.at(-1) ?? [0.12, (height / width) * 0.6];
  let dragged = false;

  const sheet = draw('svg', { class: 'route pad', viewBox: `0 0 ${width} ${height}`, tabindex: '0', role: 'application', 'aria-label': label! });
  const [way, ends, bends, cross] = [draw('path', { class: 'way' }), draw('g', {}), draw('g', {}), draw('path', { class: 'cross' })];
  let contours = '';
  for (let y = 12; y < height; y += 26) contours += `M-10 ${y}c60-13 110 15 170 6s110-15 190-2`;
  sheet.append(draw('path', { class: 'contour', d: contours }), way, ends, bends, cross);
  const acts = document.createElement('div');
  acts.className = 'actions';
  const buttons = [button(undo!, () => points.pop()), button(clear!, () => (points = []))];
  acts.append(...buttons);
  field.type = 'hidden';
  const words = place.querySelector('.hint');
  if (words) words.textContent = hint!;
  field.after(sheet, acts);
  show();

  sheet.addEventListener('click', (event) => {
    if (!dragged) add(at(event));
    dragged = false;
  });
  sheet.addEventListener('pointerdown', (event) => {
    const index = Number((event.target as Element).getAttribute('data-bend') ?? -1);
    if (index < 0) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    const move = (to: PointerEvent) => {
      dragged = true;
      points[index] = at(to);
      show();
    };
    sheet.addEventListener('pointermove', move);
    sheet.addEventListener('pointerup', () => sheet.removeEventListener('pointermove', move), { once: true });
    sheet.addEventListener('pointercancel', () => sheet.removeEventListener('pointermove', move), { once: true });
  });
  sheet.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 0.08 : 0.03;
    const [x, y] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
    if (x || y) cursor = within([cursor[0] + x!, cursor[1] + y!]);
    else if (event.key === 'Enter' || event.key === ' ') return (event.preventDefault(), add(cursor));
    else if (event.key === 'Backspace') points.pop();
    else return;
    event.preventDefault();
    show();
  });

  function add(point: Point): void {
    points.push(point);
    cursor = point;
    show();
  }

  function at(event: MouseEvent): Point {
    const box = sheet.getBoundingClientRect();
    return within([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.width]);
  }

  function within([x, y]: Point): Point {
    const edge = 0.03;
    const round = (n: number) => Math.round(n * 1000) / 1000;
    return [round(Math.min(1 - edge, Math.max(edge, x))), round(Math.min(height / width - edge, Math.max(edge, y)))];
  }

  function show(): void {
    field.value = points.map(([x, y]) => `${x},${y}`).join(' ');
    const p = points.map(([x, y]): Point => [x * width, y * width]);
    way.setAttribute('d', p.length > 1 ? curve(p) : '');
    bends.replaceChildren(...p.map(([cx, cy], index) => draw('circle', { class: 'bend', cx, cy, r: 15, 'data-bend': index })));
    ends.replaceChildren(...p.map(([cx, cy], index) => draw('circle', { class: index === 0 ? 'from' : index === p.length - 1 ? 'to' : 'mid', cx, cy, r: index === 0 ? 6 : index === p.length - 1 ? 7 : 4 })));
    const [x, y] = [cursor[0] * width, cursor[1] * width];
    cross.setAttribute('d', `M${x - 9} ${y}h18M${x} ${y - 9}v18`);
    for (const one of buttons) one.disabled = points.length === 0;
  }

  function button(words: string, act: () => void): HTMLButtonElement {
    const one = document.createElement('button');
    Object.assign(one, { type: 'button', className: 'button plain small', textContent: words });
    one.addEventListener('click', () => {
      act();
      show();
    });
    return one;
  }
}

function read(text: string): Point[] {
  return text
    .split(' ')
    .map((pair) => pair.split(',').map(Number))
    .filter((pair): pair is Point => pair.length === 2 && pair.every(Number.isFinite));
}

function draw(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  return element;
}

/** Through all points, as the house draws routes: tangents are a sixth of the way between neighbours. */
function curve(p: Point[]): string {
  let d = `M${p[0]}`;
  for (let i = 0; i < p.length - 1; i++) {
    const [before, a, b, after] = [p[Math.max(i - 1, 0)]!, p[i]!, p[i + 1]!, p[Math.min(i + 2, p.length - 1)]!];
    d += `C${a[0] + (b[0] - before[0]) / 6} ${a[1] + (b[1] - before[1]) / 6} ${b[0] - (after[0] - a[0]) / 6} ${b[1] - (after[1] - a[1]) / 6} ${b}`;
  }
  return d;
}
