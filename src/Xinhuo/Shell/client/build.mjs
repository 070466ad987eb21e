// Builds wwwroot/built (styles, scripts, their compressed copies, manifest.json) and obj/client/icons.json.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { icons } from './icons.mjs';
import { once } from './once.mjs';

const client = fileURLToPath(new URL('.', import.meta.url));
const project = resolve(client, '../..');
const out = join(project, 'wwwroot/built');
const state = join(project, 'obj/client');

await once(join(state, 'build.lock'), async () => {
  if (fresh()) return;
  mkdirSync(out, { recursive: true });
  writeIfChanged(join(state, 'icons.json'), JSON.stringify(icons(join(client, '../icons.txt'))));

  const styles = sources('.css');
  const scripts = sources('.ts').filter((file) => !file.endsWith('.d.ts'));
  const result = await esbuild.build({
    entryPoints: { app: 'xinhuo:app.ts', style: 'xinhuo:style.css', inside: 'xinhuo:inside.css', keeper: 'Shell/client/keeper.ts' },
    plugins: [gather(styles, scripts)],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: out,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    // What WeChat's own browsers can read.
    target: ['chrome100', 'safari15.4'],
    minify: true,
    metafile: true,
    write: false,
    legalComments: 'linked',
    absWorkingDir: project,
    logLevel: 'warning',
  });

  const names = new Set();
  for (const file of result.outputFiles) {
    const bytes = Buffer.from(file.contents);
    put(basename(file.path), bytes);
    if (file.path.endsWith('.txt')) continue;
    put(basename(file.path) + '.gz', gzipSync(bytes, { level: 9 }));
    put(basename(file.path) + '.br', brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  const entries = { 'xinhuo:xinhuo:app.ts': 'app.js', 'xinhuo:xinhuo:style.css': 'style.css', 'xinhuo:xinhuo:inside.css': 'inside.css', 'Shell/client/keeper.ts': 'keeper.js' };
  const manifest = {};
  for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs))
    if (entries[entryPoint]) manifest[entries[entryPoint]] = basename(file);
  const mark = readFileSync(join(client, 'mark.svg'));
  manifest['mark.svg'] = `mark-${createHash('sha256').update(mark).digest('hex').slice(0, 8)}.svg`;
  put(manifest['mark.svg'], mark);
  // The house on a home screen: the mark without its round corners, drawn once and kept, for phones want pixels and nothing here draws them.
  for (const size of [192, 512]) {
    const icon = readFileSync(join(client, `icon-${size}.png`));
    manifest[`icon-${size}.png`] = `icon-${size}-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.png`;
    put(manifest[`icon-${size}.png`], icon);
  }
  put('manifest.json', JSON.stringify(manifest));
  for (const old of readdirSync(out)) if (!names.has(old)) rmSync(join(out, old));

  function put(name, bytes) {
    names.add(name);
    writeFileSync(join(out, name), bytes);
  }
});

/**
 * A style sheet in four layers for everybody, and one for whoever is signed in: what only they can see is named `….inside.css`, so that a first visit does not
 * wait for it. One script; a page's own `.ts` becomes a chunk that is loaded where the page asks for it.
 */
function gather(styles, scripts) {
  const own = (file) => file.startsWith('Shell/client/');
  const inside = (file) => file.endsWith('.inside.css');
  const ofPages = (files) => files.map((file) => `@import "./${file}" layer(pages);`).join('\n');
  const pageStyles = styles.filter((file) => !own(file));
  const pageScripts = scripts.filter((file) => !own(file));
  const text = {
    'style.css': [
      '@layer tokens, base, parts, pages;',
      '@import "./Shell/client/css/tokens.css" layer(tokens);',
      '@import "./Shell/client/css/base.css" layer(base);',
      ...styles
        .filter((file) => file.startsWith('Shell/client/parts/'))
        .map((file) => `@import "./${file}" layer(parts);`),
      ofPages(pageStyles.filter((file) => !inside(file))),
    ].join('\n'),
    'inside.css': ofPages(pageStyles.filter(inside)),
    'app.ts': [
      'import { start } from "./Shell/client/app.ts";',
      'start({',
      ...pageScripts.map((file) => `  ${JSON.stringify(file.slice(0, -3))}: () => import("./${file}"),`),
      '});',
    ].join('\n'),
  };
  return {
    name: 'gather',
    setup(build) {
      // A script may ask for a style sheet's text (`text:photoswipe/…css`): it brings its looks along when it is needed.
      build.onResolve({ filter: /^text:/ }, async ({ path, ...from }) => {
        const found = await build.resolve(path.slice(5), { kind: 'import-statement', resolveDir: from.resolveDir });
        return { path: found.path, namespace: 'text' };
      });
      build.onLoad({ filter: /.*/, namespace: 'text' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
      build.onResolve({ filter: /^xinhuo:/ }, ({ path }) => ({ path, namespace: 'xinhuo' }));
      build.onLoad({ filter: /.*/, namespace: 'xinhuo' }, ({ path }) => ({
        contents: text[path.slice(7)],
        loader: path.endsWith('.css') ? 'css' : 'ts',
        resolveDir: project,
      }));
    },
  };
}

function sources(ending) {
  return readdirSync(project, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending) && !/^(wwwroot|bin|obj)\/|node_modules\//.test(file))
    .sort();
}

/** Whether another build has just made everything that this one was asked for. */
function fresh() {
  try {
    const made = statSync(join(out, 'manifest.json')).mtimeMs;
    statSync(join(state, 'icons.json'));
    const inputs = [
      ...[...sources('.css'), ...sources('.ts')].map((file) => join(project, file)),
      ...readdirSync(client).map((file) => join(client, file)),
      join(client, '../icons.txt'),
      join(state, 'sources.txt'),
      join(project, '../../package-lock.json'),
    ];
    return inputs.every((file) => statSync(file).mtimeMs < made);
  } catch {
    return false;
  }
}

function writeIfChanged(file, text) {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // not there yet
  }
  mkdirSync(state, { recursive: true });
  writeFileSync(file, text);
}
