import { readings } from '../Unread/Readings.ts';

/** Going back to a list shows what was just read as read, also where the browser brings the page back as it was. */
export default function topics(list: HTMLElement): void {
  const mark = () => {
    const read = readings();
    for (const line of list.querySelectorAll<HTMLElement>('.topic-line.fresh')) {
      const topic = line.querySelector<HTMLAnchorElement>('.title')!.pathname;
      if (topic in read && read[topic]! >= Number(line.dataset.last)) {
        line.classList.remove('fresh');
        line.querySelector('.unread')?.remove();
      }
    }
  };
  mark();
  window.addEventListener('pageshow', mark);
}
