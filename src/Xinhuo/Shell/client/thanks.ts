import { toast } from './toasts.ts';

export interface Thanks {
  name: string;
  photo: string | null;
  words: string;
}

/** A thanks rises from below, rests long enough to be read, and flies to the maker's own place in the dock or the rail. */
export function thanks({ name, photo, words }: Thanks): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    toast(words);
    return;
  }
  const flight = document.createElement('div');
  flight.className = 'thanks-flight';
  flight.setAttribute('role', 'status');
  const said = document.createElement('p');
  said.className = 'spoken small';
  said.textContent = words;
  flight.append(face(name, photo), said);
  document.body.append(flight);

  const home = document.querySelector('.place.mine')?.getBoundingClientRect();
  const from = flight.getBoundingClientRect();
  const x = home ? home.left + home.width / 2 - (from.left + from.width / 2) : 0;
  const y = home ? home.top + home.height / 2 - (from.top + from.height / 2) : 200;
  flight
    .animate(
      [
        { transform: 'translateY(60px) scale(0.8)', opacity: 0 },
        { transform: 'none', opacity: 1, offset: 0.12, easing: 'linear' },
        { transform: 'none', opacity: 1, offset: 0.75, easing: 'cubic-bezier(0.5, 0, 0.8, 0.4)' },
        { transform: `translate(${x}px, ${y}px) scale(0.15)`, opacity: 0.2 },
      ],
      { duration: 3600, easing: 'ease-out' },
    )
    .finished.finally(() => flight.remove());
}

function face(name: string, photo: string | null): HTMLElement {
  const circle = document.createElement('span');
  circle.className = 'face';
  circle.style.setProperty('--size', '64px');
  if (photo) {
    const image = new Image(64, 64);
    image.src = photo;
    image.alt = '';
    circle.append(image);
  } else {
    circle.textContent = [...name.trim()][0] ?? '';
  }
  return circle;
}
