declare module 'text:*' {
  const text: string;
  export default text;
}
declare module 'htmx.org/dist/htmx.esm.js';
declare module 'htmx.org/dist/ext/hx-sse.js';
declare module '@github/file-attachment-element';
