// Two builds may run at the same time (a solution's projects, two shells): the second waits and then finds nothing to do.
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export async function once(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      const held = openSync(lock, 'wx');
      writeSync(held, String(process.pid));
      closeSync(held);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!alive(lock)) rmSync(lock, { force: true });
      await pause(150);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function alive(lock) {
  let owner;
  try {
    owner = Number(readFileSync(lock, 'utf8'));
  } catch {
    return false;
  }
  if (!owner) return true; // just made, its number not yet written
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
