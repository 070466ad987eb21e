// The lucide icons named in icons.txt, as one map from name to shape; a name that lucide lacks fails the build.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lucide = fileURLToPath(new URL('../../../../node_modules/lucide-static/icons/', import.meta.url));

export function icons(list) {
  const names = readFileSync(list, 'utf8').split(/\s+/).filter(Boolean);
  const missing = names.filter((name) => !existsSync(`${lucide}${name}.svg`));
  if (missing.length) throw new Error(`icons.txt: lucide has no ${missing.join(', ')}`);
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, shape(name)]));
}

function shape(name) {
  const svg = readFileSync(`${lucide}${name}.svg`, 'utf8');
  return svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ \/>/g, '/>')
    .trim();
}
