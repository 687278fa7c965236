// Installs the packages of package-lock.json unless node_modules already holds exactly those.
// install.mjs [FOLDER]: of this folder, or of another one of the project.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL('../', import.meta.url);
const mark = new URL('node_modules/.waymark-lock', root);
const hash = createHash('sha256').update(readFileSync(new URL('package-lock.json', root))).digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--prefer-offline'], { cwd: fileURLToPath(root), stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) {
    process.stderr.write(done.stdout ?? '');
    process.exit(done.status ?? 1);
  }
  writeFileSync(mark, hash);
}
