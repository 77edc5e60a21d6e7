// `npm start`: builds everything, checks and tests every policy, settles the bundled claims and shows one receipt.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const demo = 'policies/gansu/medical-aid';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(title, command, args) {
  process.stdout.write(`\n── ${title}\n\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 2);
}

function jiuzhu(title, ...args) {
  run(`${title}    jiuzhu ${args.join(' ')}`, process.execPath, ['dist/jiuzhu.mjs', ...args]);
}

run('编译工具 · build', npm, ['run', '--silent', 'build']);
jiuzhu('检查 · check', 'check', 'policies');
jiuzhu('用例 · examples', 'test', 'policies');
jiuzhu('编译政策 · compile', 'build', demo, '--out', 'dist/policies');
jiuzhu('结算 · settle', 'settle', demo, `${demo}/demo/claims-2022.ndjson`, '--out', 'dist/receipts.ndjson', '--show', '1');
