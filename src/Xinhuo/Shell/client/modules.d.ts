declare module 'text:*' {
  const text: string;
  export default text;
}
declare module 'htmx.org/dist/htmx.esm.js';
declare module 'htmx.org/dist/ext/hx-sse.js';
declare module '@github/file-attachment-element';
declare module 'sortablejs' {
  export default class Sortable {
    static create(list: HTMLElement, options: { handle?: string; draggable?: string; animation?: number; onEnd?: (moved: { oldIndex?: number; newIndex?: number }) => void }): Sortable;
  }
}
