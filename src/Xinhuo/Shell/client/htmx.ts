import htmx from 'htmx.org/dist/htmx.esm.js';

// Its extensions look for it here, so this file must be imported before they are.
(globalThis as unknown as { htmx: unknown }).htmx = htmx;
