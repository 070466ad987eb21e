// `npm ci`, only when the lock file is another than the one last installed.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { once } from './once.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const stamp = root + 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync(root + 'package-lock.json')).digest('hex');

// The lock lies outside node_modules: `npm ci` empties that folder.
await once(root + 'src/Xinhuo/obj/client/install.lock', () => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    const now = new Date();
    utimesSync(stamp, now, now);
    return;
  }
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: root, stdio: 'inherit' });
  writeFileSync(stamp, wanted);
});
